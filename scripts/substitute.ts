// Owns the change of one text in a source that must be the one it was written for.

/** Replaces `from` by `to`. Throws when it does not stand there exactly so many times. */
export function substitute(source: string, from: string, to: string, times = 1): string {
  const parts = source.split(from);
  const places = parts.length - 1;
  if (from === '' || places !== times)
    throw new Error(`the text to change stands there ${places} times, not ${times === 1 ? 'once' : times}: ${from}`);
  return parts.join(to);
}
