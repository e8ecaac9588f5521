/** The page of what is agreed: the same reading for the resident and the coach. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, plusDays } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { readMeetings } from '#modules/booking/public.ts';
import {
  after,
  type Agreement,
  type AgreementParts,
  type AgreementTemplate,
  askedNow,
  comeBack,
  type EndReason,
  inForce,
  isUnderWay,
  type Period,
  type PeriodState,
  readAgreements,
  readExperiences,
  readFollowUps,
  readPauses,
  readPeriods,
  spanEnds,
  templateOf,
} from '#modules/coaching/public.ts';
import { allUnits, staffMembers } from '#modules/identity/public.ts';
import { itemsAbout } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { type ShownTold, shownTold } from './experience-shown.server.ts';
import type { ShownFollowUp } from './follow-ups-list.tsx';
import { openPeriod, shownFollowUps } from './shown.server.ts';

/** An agreement in words. */
export interface ShownAgreement {
  readonly version: number;
  readonly meetings: number;
  readonly spanMonths: number;
  readonly until: string | null;
  readonly ways: readonly string[];
  readonly shares: readonly string[];
  /** Null when nothing was added or the text is erased. */
  readonly words: string | null;
  readonly agreed: { readonly when: string; readonly by: string | null } | null;
}

interface FormChoices {
  readonly version: number;
  readonly bounds: {
    readonly meetings: { readonly from: number; readonly to: number };
    readonly spanMonths: { readonly from: number; readonly to: number };
  };
  readonly meetings: number;
  readonly spanMonths: number;
  readonly words: string;
  readonly ways: readonly ShownChoice[];
  readonly shares: readonly ShownChoice[];
}

interface ShownChoice {
  readonly code: string;
  readonly text: string;
  readonly isChosen: boolean;
}

export interface AgreementPage {
  readonly periodId: string;
  readonly version: number;
  readonly state: PeriodState;
  readonly unit: string;
  readonly coach: string;
  readonly held: number;
  readonly isOpen: boolean;
  readonly mayPause: boolean;
  readonly pausedUntil: string | null;
  readonly dayAhead: CivilDate;
  readonly holds: ShownAgreement | null;
  readonly proposed: ShownAgreement | null;
  readonly form: FormChoices | null;
  readonly always: readonly string[];
  readonly backUntil: string | null;
  readonly followUps: readonly ShownFollowUp[];
  readonly earlier: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: EndReason;
  }[];
  readonly isAsked: boolean;
  /** A professional is asked to call about the period. */
  readonly callWaits: boolean;
  readonly told: readonly ShownTold[];
}

interface Shown {
  readonly template: AgreementTemplate;
  readonly language: Language;
  readonly period: Period;
  readonly until: CivilDate | null;
  readonly nameOf: (id: string | null) => string | null;
}

function textsOf(
  known: readonly { readonly code: string; readonly text: Readonly<Record<Language, string>> }[],
  codes: readonly string[],
  language: Language,
): readonly string[] {
  // A code that the template has left is still said, as its own name.
  return codes.map((code) => known.find((one) => one.code === code)?.text[language] ?? code);
}

function shownAgreement(one: Agreement | undefined, about: Shown): ShownAgreement | null {
  if (one === undefined) return null;
  const { template, language, period, until, nameOf } = about;
  return {
    version: one.version,
    meetings: one.meetings,
    spanMonths: one.spanMonths,
    until: until === null ? null : longDate(until, language),
    ways: textsOf(template.ways, one.ways, language),
    shares: textsOf(template.sharing, one.shares, language),
    words: one.words,
    agreed:
      one.agreedAt === null
        ? null
        : {
            when: longDate(civilIn(one.agreedAt, period.zone).date, language),
            by: nameOf(one.agreedStaffId),
          },
  };
}

function formChoices(
  current: Agreement,
  template: ReturnType<typeof templateOf>,
  about: Pick<Shown, 'period' | 'language'>,
): FormChoices {
  const choices = (
    known: readonly { readonly code: string; readonly text: Readonly<Record<Language, string>> }[],
    chosen: readonly string[],
  ) =>
    known.map(({ code, text }) => ({
      code,
      text: text[about.language],
      isChosen: chosen.includes(code),
    }));
  return {
    version: current.version,
    bounds: { meetings: about.period.meetings, spanMonths: template.spanMonths },
    meetings: current.meetings,
    spanMonths: current.spanMonths,
    words: current.words ?? '',
    ways: choices(template.ways, current.ways),
    shares: choices(
      template.sharing.filter(({ holds }) => holds === 'choice'),
      current.shares,
    ),
  };
}

/** Null when the person has had no period that is open to the reader. */
export function readAgreementPage(parts: AgreementParts) {
  return command({
    name: 'coaching.read-agreement',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'period' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const periods = await readPeriods(tx);
      const period = openPeriod(periods);
      const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
      if (period === undefined || unit === undefined) return done(null);
      const template = templateOf(parts, unit.country);
      const ofPeriod = (one: { readonly periodId: string }) => one.periodId === period.id;
      const agreements = (await readAgreements(tx)).filter(ofPeriod);
      const followUps = (await readFollowUps(tx)).filter(ofPeriod);
      const pauses = (await readPauses(tx)).filter(ofPeriod);
      const experiences = (await readExperiences(tx)).filter(ofPeriod);
      const today = civilIn(context.now, period.zone).date;
      const anchor = (date: CivilDate) => ({ date, time: period.followUpTime, zone: period.zone });
      const names = await staffMembers(tx.db, [
        period.staffId,
        ...agreements.flatMap((one) => one.agreedStaffId ?? []),
      ]);
      const nameOf = (id: string | null) => names.find((one) => one.id === id)?.name ?? null;
      const { holds, proposed } = inForce(agreements);
      const untilOf = (one: Agreement | undefined) =>
        one === undefined
          ? null
          : spanEnds(
              anchor(period.startedOn),
              one.spanMonths,
              pauses.map((pause) => ({ from: pause.fromOn, until: pause.endedOn })),
            );
      const shown = (one: Agreement | undefined) =>
        shownAgreement(one, { template, language, period, until: untilOf(one), nameOf });
      const back = comeBack(
        { ...period, end: period.endedOn === null ? null : anchor(period.endedOn) },
        template.returnMonths,
        today,
      );
      const resting = pauses.find((pause) => pause.endedOn === null);
      const [current] = agreements;
      const isOpen = isUnderWay(period.state);
      const base =
        context.actor.kind === 'staff'
          ? `/${language}/work/people/${residentId}/follow-up`
          : `/${language}/my/follow-up`;
      const answered = experiences.map((one) => one.months);
      return done<AgreementPage>({
        periodId: period.id,
        version: period.version,
        state: period.state,
        unit: unit.names[language],
        coach: nameOf(period.staffId) ?? unit.names[language],
        held: (await readMeetings(tx)).filter((one) => one.refId === period.id && one.state === 'held')
          .length,
        isOpen,
        mayPause: after(period.state, 'pause') !== null,
        pausedUntil: resting === undefined ? null : longDate(resting.untilOn, language),
        dayAhead: plusDays(today, 14),
        holds: shown(holds),
        proposed: shown(proposed),
        form: isOpen && current !== undefined ? formChoices(current, template, { period, language }) : null,
        always: template.sharing.flatMap(({ holds: how, text }) =>
          how === 'always' ? [text[language]] : [],
        ),
        backUntil:
          back.kind === 'may' && !periods.some((one) => isUnderWay(one.state))
            ? longDate(back.until, language)
            : null,
        followUps: shownFollowUps(followUps, language, base),
        earlier: periods.flatMap((one) =>
          one.id === period.id || one.unitId !== unit.id || one.endedOn === null || one.endReason === null
            ? []
            : [
                {
                  id: one.id,
                  from: longDate(one.startedOn, language),
                  to: longDate(one.endedOn, language),
                  reason: one.endReason,
                },
              ],
        ),
        isAsked:
          context.actor.kind === 'resident' &&
          askedNow({ ...period, followUps }, { today, days: template.experienceDays, answered }).length > 0,
        callWaits: (await itemsAbout(tx)).some(
          (one) =>
            one.unitId === unit.id &&
            one.state === 'open' &&
            (one.detail === 'pause-over' || one.detail === 'came-back'),
        ),
        told: experiences.map((one) => shownTold(one, { unitId: unit.id })),
      });
    },
  });
}
