// Owns the choice of a language. It takes effect at once, in every open page of Keyturn.
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n';
import { choose, LANGUAGES, type Language, readChoice, spokenLanguages, tagOf } from '@/utils/browser/languages';
import { Choice } from './choice';

export function LanguageChoice() {
  const [chosen, setChosen] = useState<Language | ''>('');
  useEffect(() => void readChoice().then((language) => setChosen(language ?? '')), []);
  const options = [
    { value: '' as const, text: t('language_of_browser') },
    // A name for itself is what somebody looks for who cannot read the rest.
    ...spokenLanguages.map((each) => ({ value: each, text: LANGUAGES[each], lang: tagOf(each) })),
  ];
  const change = (language: Language | '') => {
    setChosen(language);
    void choose(language || null);
  };
  return <Choice label={t('language')} options={options} value={chosen} onChange={change} />;
}
