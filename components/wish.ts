// Owns a wish of the person that holds only as long as something stays as it is: a page, a lock. It must not outlive it.
import { useEffect, useState } from 'preact/hooks';

/** State that is `none` again as soon as `about` is another, and stays so where that comes back. */
export function useWishWhile<T>(about: string, none: T): readonly [T, (wish: T) => void] {
  const [held, hold] = useState({ about, wish: none });
  useEffect(() => {
    if (held.about !== about) hold({ about, wish: none });
  }, [about]);
  return [held.about === about ? held.wish : none, (wish) => hold({ about, wish })];
}
