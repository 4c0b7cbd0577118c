// Owns sentences with something drawn inside them, as a quoted label. The order of words stays with the message.
import type { ComponentChildren } from 'preact';
import { type MessageKey, pieces } from '@/utils/browser/i18n';

export function Phrase({ say, with: parts }: { say: MessageKey; with: readonly ComponentChildren[] }) {
  return <>{pieces(say, parts.length).map((piece) => (typeof piece === 'number' ? parts[piece] : piece))}</>;
}
