/** Gathers what the gate asks about a version: its files, its links, and the forms that its organisation has. */
import type { CivilDate } from '#kernel/dates.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Instrument, orderable, questionsOf, type Registry } from '#modules/instruments/public.ts';
import type { Country } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import { gate, linksOf } from '../rules/gate.ts';
import type { GateFinding, GateForm, LinkCheckStage } from '../rules/gate-shape.ts';
import type { Programme } from '../rules/programme.ts';
import type { VersionInMaking, VersionState } from '../store/making.ts';
import { selectMediaOf } from '../store/media.ts';
import { selectLinkStates } from '../store/links.ts';
import type { ReviewRules } from './load-review-rules.ts';

/** What the use cases of making and review work with. */
export interface MakingParts {
  readonly library: Pick<Registry, 'instrumentsFor'>;
  readonly review: ReviewRules;
  /** Whether the worker looks at links here. */
  readonly linkCheck: 'on' | 'off';
}

/** What the gate makes of a link that nobody has looked at, in a version of a state. */
export function linkCheckStage(linkCheck: MakingParts['linkCheck'], state: VersionState): LinkCheckStage {
  if (linkCheck === 'off') return 'off';
  if (state === 'draft') return 'before-review';
  return state === 'approved' ? 'to-publish' : 'in-review';
}

function answersOf(instrument: Instrument): GateForm['answers'] {
  return new Map(
    questionsOf(instrument).map((question) => [
      question.linkId,
      question.type === 'choice' && !question.open && !question.repeats
        ? question.options.map((option) => option.code)
        : null,
    ]),
  );
}

function gateForm(instrument: Instrument): GateForm {
  return {
    // Active is only what the licence gate of forms has let through.
    standing:
      instrument.status !== 'active' ? 'not-in-use' : instrument.entry === 'score' ? 'score-only' : 'in-use',
    bands: instrument.bands.map((band) => band.code),
    scores: instrument.scores.map(({ code, min, max }) => ({ code, min, max })),
    answers: answersOf(instrument),
  };
}

/** By name: the version that people are given; where none can be given, the last one there is. */
export function formsOf(instruments: readonly Instrument[], country: Country): ReadonlyMap<string, GateForm> {
  const known = [...instruments, ...orderable(instruments, country)];
  return new Map(known.map((instrument) => [instrument.name, gateForm(instrument)]));
}

export interface GateAsked {
  readonly version: Pick<VersionInMaking, 'id' | 'state'>;
  readonly content: Programme;
  readonly organisationId: OrganisationId;
  readonly country: Country;
  readonly today: CivilDate;
}

export async function gateFindings(
  db: Db,
  parts: MakingParts,
  asked: GateAsked,
): Promise<readonly GateFinding[]> {
  const { content } = asked;
  const forms = formsOf(parts.library.instrumentsFor(asked.organisationId), asked.country);
  return gate(content, {
    media: new Set((await selectMediaOf(db, asked.version.id)).map((file) => file.name)),
    links: await selectLinkStates(db, [...new Set(linksOf(content).map((link) => link.url))]),
    linkCheck: linkCheckStage(parts.linkCheck, asked.version.state),
    form: (name) => forms.get(name),
    limits: parts.review.limitsOn(asked.today),
  });
}
