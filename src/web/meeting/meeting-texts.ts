import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';
import type { MeetingTexts } from './texts/texts.ts';

export function meetingTexts(language: Language): MeetingTexts {
  return texts(language, { sv, fi, en });
}
