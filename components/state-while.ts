// Owns state that holds only as long as something stays as it is: a page, a lock, a change. It must not outlive that.
import { useEffect, useState } from 'preact/hooks';

/** State that is `none` again as soon as `about` is another, and stays so where that comes back. */
export function useStateWhile<T>(about: string, none: T): readonly [T, (value: T) => void] {
  const [held, hold] = useState({ about, value: none });
  useEffect(() => {
    if (held.about !== about) hold({ about, value: none });
  }, [about]);
  return [held.about === about ? held.value : none, (value) => hold({ about, value })];
}
