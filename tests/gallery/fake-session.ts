// Owns the stand-in for the background's view: a state of the gallery, drawn once.
import type { View } from '@/utils/core/view';

export function watchWriting(onShare: (share: number) => void): () => void {
  onShare(0.42);
  return () => undefined;
}

export async function watchView(_onChange: (view: View) => void): Promise<() => void> {
  return () => undefined;
}
