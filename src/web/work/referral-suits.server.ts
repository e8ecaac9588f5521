/** Whether the service suits who asks: what can be read, what somebody has found out, and the road where it does not. */
import type { Language } from '#kernel/actor.ts';
import { ageOn, type CivilDate, civilDate, type Zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import type { Unit } from '#modules/identity/public.ts';
import type { Pack } from '#modules/packs/public.ts';
import { type OpenedReferral, SAID, suitability, suitabilityCodes } from '#modules/referrals/public.ts';
import { suitsTexts } from './texts/texts.ts';

/** What is known of the person that bears on it. */
export interface KnownOfPerson {
  readonly birthDate: CivilDate;
  /** Null where it is not known, or must not be shown. */
  readonly municipality: string | null;
}

export function suitsView(
  referral: OpenedReferral,
  person: KnownOfPerson,
  at: {
    readonly unit: Unit;
    readonly pack: Pack;
    readonly today: CivilDate;
    readonly zone: Zone;
    readonly language: Language;
    readonly assessor: string | null;
  },
) {
  const { unit, pack, today, zone, language, assessor } = at;
  const words = suitsTexts(language);
  const codes = suitabilityCodes(unit.country);
  const { assessment } = referral;
  const segment = codes.segments.find((one) => one.code === assessment?.segment);
  const { advice, points } = suitability({
    age: ageOn(person.birthDate, today),
    ages: pack.coaching.ages,
    municipality: person.municipality,
    serves: unit.municipalities,
    stable: assessment?.stable ?? 'unknown',
    motivated: assessment?.motivated ?? 'unknown',
    segment: segment?.suits ?? null,
  });
  return {
    advice,
    points: points.map(({ point, says }) => ({
      id: point,
      name: codes.points[point].name[language],
      says: words.says[says],
      road: says === 'does-not' ? codes.points[point].road[language] : null,
    })),
    asks: {
      stable: codes.points['stable-health'].ask[language],
      motivated: codes.points.motivation.ask[language],
      segment: codes.points.segment.ask[language],
    },
    chosen: {
      stable: assessment?.stable ?? 'unknown',
      motivated: assessment?.motivated ?? 'unknown',
      segment: segment?.code ?? '',
    },
    said: SAID.map((value) => ({ value, label: words.said[value] })),
    segments: [
      ...codes.segments.map((one) => ({ value: one.code, label: one.name[language] })),
      { value: '', label: words.segmentUnknown },
    ],
    noted:
      assessment === null
        ? null
        : words.noted({ name: assessor ?? '–', when: longDateTime(assessment.at, zone, language) }),
    source: words.source({ source: codes.source, from: longDate(civilDate(codes.validFrom), language) }),
  };
}
