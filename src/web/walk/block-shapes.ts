/** What the page of a step knows of each of its blocks. */
import type { CivilDate } from '#kernel/dates.ts';
import type { EntryValues, ValueFault } from '#modules/enrolments/public.ts';
import type { Block, Field, RichNode } from '#modules/programmes/public.ts';
import type { DiaryView } from './diary-view.ts';
import type { Posted } from './rules/entry-fields.ts';
import type { InWords } from './rules/in-words.ts';
import type { Said } from './rules/said.ts';

export interface RichSaid {
  readonly nodes: readonly RichNode[];
  readonly lang: string | null;
}

/** What was posted and not taken. */
export interface Tried {
  readonly blockId: string;
  readonly onDay: string | null;
  readonly posted: Posted;
  readonly isOnlyMe: boolean;
  readonly chosen: WritingView['chosen'];
  readonly faults: Readonly<Record<string, ValueFault>>;
  readonly wrongDay: 'wrong-day' | null;
  readonly changed: {
    readonly revision: number;
    readonly theirs: EntryValues | null;
    readonly mine: EntryValues;
  } | null;
}

export interface WritingView {
  readonly blockId: string;
  readonly onDay: CivilDate | null;
  readonly fields: readonly Field[];
  /** The language of labels that are not translated. */
  readonly sourceLanguage: string;
  /** The language that the programme is read in; null: the page's. */
  readonly readIn: string | null;
  readonly posted: Posted;
  readonly faults: Readonly<Record<string, ValueFault>>;
  /** Addresses of the pictures that are kept, by field. */
  readonly photos: Readonly<Record<string, string>>;
  readonly revision: number | null;
  /** By the programme's word, as far as there is anybody to read. */
  readonly privacy: 'me' | 'coach' | 'group';
  /** Who may read it, as the person has it now; the coach until they say the group. */
  readonly chosen: 'me' | 'coach' | 'group';
  /** What the group calls the person, and what others of it have shared here; null where no group may read. */
  readonly group: {
    readonly alias: string;
    readonly hasShared: boolean;
    /** The person's own pictures are not shown to it: their identity is protected. */
    readonly hidesPhotos: boolean;
    /** Where what others have shared in pictures lies. */
    readonly photosAt: string;
    readonly shared: readonly {
      readonly id: string;
      readonly from: string;
      readonly written: readonly InWords[];
    }[];
  } | null;
  /** The answer with the words that it answered, where the text has been corrected since; null where it has not. */
  readonly asked: { readonly question: Said | null; readonly written: readonly InWords[] } | null;
  /** Chosen by the person, where the coach could read it. */
  readonly isOnlyMe: boolean;
  readonly state: { readonly kind: 'kept' | 'sent' | 'answered'; readonly day: string } | null;
  readonly isErased: boolean;
  readonly isShut: boolean;
  readonly changed: { readonly theirs: readonly InWords[]; readonly mine: readonly InWords[] } | null;
  readonly feedback: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly day: string;
    readonly words: string | null;
  }[];
}

type Kind = Block['kind'];
type Of<K extends Kind> = Extract<Block, { readonly kind: K }>;
interface At<K extends Kind> {
  readonly kind: K;
  readonly id: string;
}

export type BlockView =
  | (At<'text'> & { readonly text: RichSaid; readonly tone: 'plain' | NonNullable<Of<'text'>['tone']> })
  | (At<'image'> & { readonly src: string; readonly alt: Said; readonly caption: Said | null })
  | (At<'audio'> & { readonly src: string; readonly title: Said; readonly transcript: RichSaid })
  | (At<'video'> & {
      readonly src: string;
      readonly title: Said;
      readonly captions: readonly { readonly lang: string; readonly src: string }[];
      readonly transcript: RichSaid;
    })
  | (At<'questionnaire'> & {
      readonly lead: RichSaid | null;
      readonly title: string;
      readonly answered: string | null;
      /** Where the person goes on with it; null where it is not begun. */
      readonly begun: string | null;
      readonly standing: 'open' | 'not-in-use' | 'ended';
    })
  | (At<'exercise'> & { readonly title: Said; readonly lead: RichSaid | null; readonly writing: WritingView })
  | (At<'diary'> & {
      readonly lead: RichSaid | null;
      readonly diary: DiaryView;
      readonly writing: WritingView;
    })
  | (At<'summary'> & {
      readonly title: Said;
      readonly figures: readonly { readonly id: string; readonly label: Said; readonly said: string }[];
    })
  | (At<'quiz'> & {
      readonly question: Said;
      readonly isMany: boolean;
      readonly options: readonly { readonly id: string; readonly label: Said }[];
      readonly chosen: readonly string[];
      readonly answers: readonly {
        readonly id: string;
        readonly isRight: boolean;
        readonly feedback: Said;
      }[];
      readonly missed: readonly Said[];
      readonly writing: WritingView;
    })
  | (At<'reflection'> & { readonly question: RichSaid; readonly writing: WritingView })
  | (At<'if-then'> & {
      readonly lead: RichSaid | null;
      readonly examples: readonly {
        readonly id: string;
        readonly when: Said;
        readonly what: Said;
      }[];
      readonly writing: WritingView;
    })
  | (At<'goal'> & { readonly lead: RichSaid | null; readonly writing: WritingView })
  | (At<'recall'> & {
      readonly lead: RichSaid | null;
      readonly written: readonly InWords[];
      readonly isCorrected: boolean;
      readonly photosAt: string;
      readonly stepId: string | null;
    })
  | (At<'event'> & {
      readonly eventId: string;
      readonly lead: RichSaid | null;
      readonly question: Said;
      readonly day: CivilDate | null;
      readonly said: string | null;
      readonly isShut: boolean;
    })
  | (At<'talk'> & { readonly lead: RichSaid })
  | (At<'meeting'> & {
      readonly title: Said;
      readonly lead: RichSaid | null;
      readonly with: 'coach' | 'group';
    })
  | (At<'link'> & { readonly label: Said; readonly url: string; readonly host: string })
  | (At<'download'> & {
      readonly label: Said;
      readonly src: string;
      /** The language of the paper, where it is not the reader's. */
      readonly language: string | null;
    });
