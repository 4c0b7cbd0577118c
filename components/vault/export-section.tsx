// Owns the settings' section that takes the accounts to another program: in which format, with what it can and cannot hold.
import { useId, useState } from 'preact/hooks';
import { type MessageKey, t } from '@/utils/browser/i18n';
import { EXPORT_FORMATS, type ExportFormat } from '@/utils/exchange/export-formats';
import { Button } from '../button';
import { ExportForm } from './export-form';
import { go } from './route';

const ABOUT: Readonly<Record<ExportFormat, { readonly name: MessageKey; readonly about: MessageKey }>> = {
  kdbx: { name: 'export_kdbx', about: 'export_kdbx_about' },
  bitwarden: { name: 'export_bitwarden', about: 'export_bitwarden_about' },
  'csv-bitwarden': { name: 'export_csv_bitwarden', about: 'export_csv_bitwarden_about' },
  'csv-browser': { name: 'export_csv_browser', about: 'export_csv_browser_about' },
  'csv-spreadsheet': { name: 'export_csv_spreadsheet', about: 'export_csv_spreadsheet_about' },
};

export function ExportSection() {
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('kdbx');
  return (
    <section class="panel">
      <h2>{t('export')}</h2>
      <p class="soft">{t('export_lead')}</p>
      {open ? (
        <>
          <Formats chosen={format} onChoose={setFormat} />
          <ExportForm key={format} format={format} onEnd={() => setOpen(false)} />
        </>
      ) : (
        <div class="row">
          <Button icon="down" onClick={() => setOpen(true)}>
            {t('export_start')}
          </Button>
          <Button icon="keyboard" onClick={() => go({ at: 'slip' })}>
            {t('slip_start')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Formats({ chosen, onChoose }: { chosen: ExportFormat; onChoose: (format: ExportFormat) => void }) {
  const group = useId();
  return (
    <fieldset class="formats">
      <legend>{t('export_format')}</legend>
      {EXPORT_FORMATS.map((format) => (
        <label key={format}>
          <input type="radio" name={group} checked={format === chosen} onChange={() => onChoose(format)} />
          <span>
            <b>{t(ABOUT[format].name)}</b>
            <span class="soft">{t(ABOUT[format].about)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
