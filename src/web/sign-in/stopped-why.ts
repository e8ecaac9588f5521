/** Why a sign-in stopped. Each name is an address and has its own words; none says anything about the person. */
export const STOPPED_WHYS = [
  'attempt-unknown',
  'state-wrong',
  'nonce-wrong',
  'code-refused',
  'answer-wrong',
  'provider-away',
  'cancelled',
  'assurance-too-low',
  'identity-not-told',
  'number-wrong',
  'reserve-number',
  'birth-date-unknown',
  'too-young',
  'not-yet-alone',
  'resident-closed',
  'staff-unknown',
  'no-assignment',
] as const;
export type StoppedWhy = (typeof STOPPED_WHYS)[number];

/** Technical reasons differ for the log and the tests; to the person they are one: it did not work, start again. */
export type StoppedPage = Exclude<
  StoppedWhy,
  'state-wrong' | 'nonce-wrong' | 'code-refused' | 'answer-wrong'
>;

/** Those of an age at which nobody signs in yet. */
export type YoungPage = Extract<StoppedPage, 'too-young' | 'not-yet-alone'>;

export function isYoung(page: StoppedPage): page is YoungPage {
  return page === 'too-young' || page === 'not-yet-alone';
}

/** Those whose age the service cannot tell: neither young nor adult, and a person has to help. */
export function isUnknownAge(page: StoppedPage): boolean {
  return page === 'birth-date-unknown' || page === 'reserve-number';
}

export function isStoppedWhy(text: string | undefined): text is StoppedWhy {
  return STOPPED_WHYS.some((why) => why === text);
}

/** The page that says it. */
export function pageOf(why: StoppedWhy): StoppedPage {
  switch (why) {
    case 'state-wrong':
    case 'nonce-wrong':
    case 'code-refused':
    case 'answer-wrong':
      return 'attempt-unknown';
    default:
      return why;
  }
}
