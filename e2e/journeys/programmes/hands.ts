/** Whose hands the programme goes through, each with nothing but a keyboard. */
import { type Browsers } from '../../browser.ts';
import { atKeyboard, type KeyboardPerson } from './by-keyboard.ts';

export const UNIT = 'Hälsocoach online';

export interface Hands {
  readonly designer: KeyboardPerson;
  readonly reviewer: KeyboardPerson;
  /** For whom the first week was heavy, and for whom it was light. */
  readonly heavy: KeyboardPerson;
  readonly light: KeyboardPerson;
  readonly coach: KeyboardPerson;
  /** Addresses, once they are known: of the programme, of the roads and the first step, and of the walk as the coach sees it. */
  address: string;
  heavyRoad: string;
  heavyStep: string;
  lightRoad: string;
  walk: string;
}

export async function openHands(browsers: Browsers): Promise<Hands> {
  return {
    designer: await atKeyboard(browsers, { width: 1440, height: 900 }),
    reviewer: await atKeyboard(browsers, { width: 768, height: 1024, dark: 'dark' }),
    heavy: await atKeyboard(browsers, { width: 320 }),
    light: await atKeyboard(browsers, { width: 1280, height: 900, dark: 'dark' }),
    coach: await atKeyboard(browsers, { width: 1280, height: 900 }),
    address: '',
    heavyRoad: '',
    heavyStep: '',
    lightRoad: '',
    walk: '',
  };
}
