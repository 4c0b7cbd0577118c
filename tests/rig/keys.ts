// Owns how keys are written for WebDriver's input.performActions (W3C WebDriver 17.4.2, the table of normalised keys). Pure.

const CODE_POINTS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** Each character pressed and let go; a character outside the basic plane is one key. */
export function keysOfText(text: string): KeyAction[] {
  return Array.from(text).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
}

/** 'Enter', 'a' or a chord such as 'Control+Shift+A': pressed in order, let go in reverse. Throws at a name it does not know. */
export function keysOfChord(chord: string): KeyAction[] {
  const values = (chord === '+' ? ['+'] : chord.split('+')).map((name) => {
    const value = CODE_POINTS[name] ?? (Array.from(name).length === 1 ? name : undefined);
    if (value === undefined) throw new Error(`no key is called "${name}"`);
    return value;
  });
  const down = values.map((value): KeyAction => ({ type: 'keyDown', value }));
  const up = values.map((value): KeyAction => ({ type: 'keyUp', value }));
  return [...down, ...up.reverse()];
}
