/** About what other units hold: the list on a person's page, passing to one of them, and opening in an emergency. */
export interface OtherUnitTexts {
  /** The document's title: never a name, a unit or a state. */
  readonly title: string;
  readonly elsewhere: {
    readonly heading: string;
    readonly lead: string;
    readonly open: (args: { readonly unit: string }) => string;
    readonly blocked: string;
    readonly emergency: string;
  };
  readonly back: string;
  readonly heading: (args: { readonly unit: string }) => string;
  readonly choice: {
    /** Why it is open: the unit belongs to the same organisation, or the person has consented. */
    readonly sameOrganisation: string;
    readonly consent: (args: { readonly organisation: string }) => string;
    readonly text: string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly tooLong: (args: { readonly most: number }) => string;
    readonly action: string;
  };
  readonly blocked: {
    readonly heading: string;
    readonly happened: string;
    readonly ask: string;
  };
  readonly emergency: {
    readonly heading: string;
    readonly when: string;
    readonly steps: string;
    readonly warning: string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly action: string;
    readonly find: string;
    readonly foundHeading: string;
    readonly found: string;
    readonly openUnit: (args: { readonly unit: string }) => string;
  };
  readonly opened: {
    readonly whose: (args: { readonly unit: string; readonly organisation: string }) => string;
    readonly logged: string;
    readonly emergency: string;
    readonly reason: (args: { readonly words: string }) => string;
    readonly left: string;
    readonly periods: string;
    readonly noPeriods: string;
    readonly period: (args: { readonly from: string; readonly to: string | null }) => string;
    readonly goals: string;
    readonly noGoals: string;
    readonly notes: string;
    readonly noNotes: string;
    readonly results: string;
    readonly meetings: string;
    readonly noMeetings: string;
    readonly referrals: string;
    readonly noReferrals: string;
    readonly referralStates: Readonly<
      Record<'received' | 'accepted' | 'declined' | 'withdrawn', (args: { readonly when: string }) => string>
    >;
  };
}
