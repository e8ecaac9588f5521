/** What is said when answers are sent: before, while choosing, and after. */
export interface TitledText {
  readonly heading: string;
  readonly text: string;
}

export interface SendTexts {
  readonly title: string;
  readonly info: {
    readonly heading: string;
    readonly lead: (args: { readonly unit: string; readonly organisation: string }) => string;
    readonly parts: (args: {
      readonly unit: string;
      readonly organisation: string;
      readonly keptFor: string;
    }) => readonly TitledText[];
    readonly keptFor: Readonly<
      Record<
        'last-entry' | 'row' | 'last-contact' | 'death-or-120-years',
        (args: { readonly years: number }) => string
      >
    >;
    /** For whom the unit is, told before anything is chosen. */
    readonly whom: string;
    readonly lives: (args: { readonly places: string }) => string;
    /** The person lives elsewhere: it is said, and they may ask all the same. */
    readonly elsewhere: string;
    readonly wait: string;
    /** How many wait for an answer. */
    readonly queue: (args: { readonly count: number }) => string;
    readonly meanwhile: string;
    readonly legalSource: string;
    readonly goOn: string;
    readonly notNow: string;
  };
  readonly choose: {
    readonly heading: string;
    readonly which: string;
    readonly whichHint: string;
    readonly nothing: string;
    readonly unfinished: (args: { readonly check: string }) => string;
    readonly words: string;
    readonly wordsHint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly contact: string;
    readonly contactMessage: string;
    readonly contactMessageHint: string;
    readonly contactPhone: (args: { readonly phone: string }) => string;
    readonly promise: (args: { readonly day: string; readonly unit: string }) => string;
    readonly send: (args: { readonly unit: string }) => string;
    readonly otherUnit: string;
    readonly back: string;
  };
  readonly problem: {
    readonly chooseOrWrite: string;
    readonly tooLong: (args: { readonly most: number; readonly now: number }) => string;
    readonly contact: string;
    readonly badAnswers: string;
  };
  readonly waiting: {
    readonly heading: string;
    readonly text: (args: { readonly unit: string; readonly day: string }) => string;
    readonly see: string;
    readonly still: string;
  };
  readonly otherRoad: {
    readonly heading: string;
    readonly ages: (args: {
      readonly unit: string;
      readonly from: number;
      readonly to: number | null;
    }) => string;
    readonly country: (args: { readonly unit: string }) => string;
    readonly yours: string;
    readonly todo: string;
    readonly call: (args: { readonly phone: string }) => string;
    readonly toResult: string;
    readonly changePlace: string;
  };
  readonly sent: {
    readonly title: string;
    readonly heading: Readonly<Record<'received' | 'accepted' | 'declined' | 'withdrawn', string>>;
    readonly received: (args: { readonly unit: string; readonly day: string }) => string;
    /** About a professional's referral. */
    readonly referred: {
      readonly heading: string;
      readonly received: (args: {
        readonly unit: string;
        readonly from: string;
        readonly day: string;
      }) => string;
      readonly responsible: (args: { readonly from: string; readonly unit: string }) => string;
      readonly changeText: string;
      readonly withdraw: string;
    };
    readonly erased: string;
    readonly nextHeading: string;
    readonly steps: (args: {
      readonly unit: string;
      readonly day: string;
      readonly contact: 'message' | 'phone';
    }) => readonly string[];
    readonly accepted: (args: { readonly unit: string; readonly day: string }) => string;
    readonly declined: (args: { readonly unit: string; readonly day: string }) => string;
    readonly withdrawn: (args: { readonly unit: string; readonly day: string }) => string;
    readonly changeHeading: string;
    readonly changeText: string;
    readonly withdraw: string;
    readonly changed: string;
    readonly meanwhile: string;
    readonly programmes: (args: { readonly count: number }) => string;
    readonly toProgrammes: string;
    readonly toMine: string;
    readonly toFront: string;
    readonly again: string;
  };
}
