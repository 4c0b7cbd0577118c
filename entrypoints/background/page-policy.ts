// Owns which policy is in force for a tab: the store's profile that the page and its rejections call for, joined with
// the page's own rules. It makes no password.
import type { Page } from '@/utils/core/page';
import type { Policy, UnreadRule } from '@/utils/core/policy';
import { chooseProfile, intersect, taughtLengths } from '@/utils/core/policy-choice';
import type { RejectReason } from '@/utils/core/reading';
import type { Result } from '@/utils/core/result';
import type { Rotation } from '@/utils/core/rotation';
import type { Store } from '@/utils/core/store';

/** The policy for a new password here. A page that contradicts itself is reported, never silently relaxed. */
export function policyFor(
  store: Store,
  page: Page | null,
  rotation: Rotation | undefined,
): Result<{ policy: Policy; profile: string; unread: readonly UnreadRule[] }> {
  const said = page?.reading.rules ?? {};
  const rules = taughtLengths(said, rotation?.candidates ?? []);
  const profile = chooseProfile(store.profiles, rules, rejectionsOf(rotation));
  const joined = intersect(profile.policy, rules);
  return joined.ok ? { ...joined, profile: profile.id } : joined;
}

/** Every refusal of this rotation, oldest first: a later one must not undo what an earlier one taught. */
function rejectionsOf(rotation: Rotation | undefined): readonly RejectReason[] {
  return rotation?.candidates.flatMap(({ rejected }) => (rejected ? [rejected] : [])) ?? [];
}
