// Owns the list of passwords that the store may hold, each with what is known of it. Nothing of a rotation is left out.
import { plural, t } from '@/utils/browser/i18n';
import type { CandidateSummary, RotationSummary } from '@/utils/core/view';
import { opened } from './opened';
import { rejectText } from './reject-text';
import { SecretRow } from './secret-row';

export function BothPasswords({ rotation }: { rotation: RotationSummary }) {
  const recorded = rotation.candidates.filter((candidate) => candidate.recorded);
  return (
    <div class="secrets">
      {recorded.toReversed().map((candidate, index) => (
        <CandidateRow key={candidate.id} rotationId={rotation.id} candidate={candidate} newest={index === 0} />
      ))}
      {rotation.oldKnown ? (
        <SecretRow
          title={t('old_password')}
          copied={{ kind: 'old', rotationId: rotation.id }}
          revealed={{ kind: 'old', rotationId: rotation.id }}
        >
          <p class="soft">{t('old_password_known')}</p>
        </SecretRow>
      ) : (
        <p class="soft">{t('old_password_unknown')}</p>
      )}
    </div>
  );
}

export function CandidateRow(props: {
  readonly rotationId: string;
  readonly candidate: CandidateSummary;
  readonly newest: boolean;
}) {
  const { rotationId, candidate, newest } = props;
  const name = { kind: 'candidate', rotationId, candidateId: candidate.id } as const;
  return (
    <SecretRow
      title={t(newest ? 'new_password' : 'earlier_new_password')}
      copied={{ ...name, how: 'copied' }}
      revealed={{ ...name, how: 'revealed' }}
      startOpen={opened.value === candidate.id}
    >
      <p class="soft">
        {plural('characters', candidate.length)} · {historyText(candidate)}
      </p>
    </SecretRow>
  );
}

/** What became of a candidate, as far as Keyturn saw: the latest thing only. */
function historyText(candidate: CandidateSummary): string {
  if (candidate.rejected) return rejectText(candidate.rejected);
  if (candidate.submitted) return t('candidate_submitted');
  if (candidate.released.includes('typed')) return t('candidate_typed');
  if (candidate.released.includes('filled')) return t('candidate_filled');
  if (candidate.released.length > 0) return t('candidate_shown');
  return t('candidate_recorded');
}
