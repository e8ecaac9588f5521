/**
 * A small clinic for hand-written cases. What a case leaves out is the ordinary: a signed-in coach with a valid
 * assignment for care, a resident with a care relation to the coach's unit, nothing blocked, nothing consented.
 */
import type { Actor, Country, Role } from '#kernel/actor.ts';
import type { Action, Denied } from '#kernel/decision.ts';
import { type HolderId, type Id, idFrom, type OrganisationId, type UnitId } from '#kernel/ids.ts';
import type { AccessCase, AccessFacts, Purpose, ResidentFact, SessionFact } from './access-case.ts';

function named<Kind extends string>(number: number): Id<Kind> {
  return idFrom<Kind>(number, new Uint8Array(10));
}

const RESIDENT = named<'resident'>(1);
const SOMEBODY_ELSE = named<'resident'>(2);
const STAFF = named<'staff'>(3);
const ANOTHER_STAFF = named<'staff'>(4);
const ASSIGNMENT = named<'assignment'>(5);
const SESSION = named<'session'>(6);

const ORGANISATIONS = {
  region: named<'organisation'>(10),
  municipality: named<'organisation'>(11),
  county: named<'organisation'>(12),
  islands: named<'organisation'>(13),
} as const;
export type HouseName = keyof typeof ORGANISATIONS;

interface Place {
  readonly id: UnitId;
  readonly house: HouseName;
  readonly country: Country;
}
const UNITS = {
  'coaching online': { id: named<'unit'>(20), house: 'region', country: 'se' },
  'health centre': { id: named<'unit'>(21), house: 'region', country: 'se' },
  'home care': { id: named<'unit'>(22), house: 'municipality', country: 'se' },
  elintapaohjaus: { id: named<'unit'>(23), house: 'county', country: 'fi' },
  terveysasema: { id: named<'unit'>(24), house: 'county', country: 'fi' },
  'saariston neuvonta': { id: named<'unit'>(25), house: 'islands', country: 'fi' },
} as const satisfies Record<string, Place>;
export type UnitName = keyof typeof UNITS;

/** Who asks: a coach unless said otherwise. */
export type Who = 'coach' | 'resident' | 'somebody else' | 'visitor' | 'job';

export interface Story {
  readonly who?: Who;
  readonly at?: UnitName;
  readonly role?: Role;
  readonly purpose?: Purpose;
  readonly assignment?: 'valid' | 'over' | 'none' | 'of another unit';
  readonly session?: 'own' | 'ended' | "another's" | 'of the other kind';
  readonly does?: Action;
  readonly in: UnitName | 'own drawer' | "another's drawer" | 'unknown unit';
  readonly person?: Partial<ResidentFact> | 'missing';
  readonly relations?: readonly (readonly [UnitName, 'current' | 'over'])[];
  readonly blocks?: readonly UnitName[];
  readonly consents?: readonly (readonly [from: HouseName, to: HouseName])[];
  readonly choice?: string;
  readonly emergency?: string;
}

export interface Vignette {
  /** Where the law pages say so. */
  readonly source: string;
  /** The rule in the clinic's words. */
  readonly says: string;
  readonly story: Story;
  readonly verdict: 'permitted' | Denied['because'];
}

/** The case that a story tells. */
export function caseFrom(story: Story): AccessCase {
  const at = story.at ?? 'coaching online';
  const unit: Place = UNITS[at];
  const holder = holderOf(story.in);
  return {
    actor: actorFrom(story, unit),
    question: {
      action: story.does ?? 'read',
      residentId: RESIDENT,
      ...holder,
      choice: story.choice ?? null,
      emergency: story.emergency ?? null,
    },
    facts: {
      session: sessionFrom(story),
      resident:
        story.person === 'missing'
          ? null
          : { country: unit.country, state: 'active', protected: null, ...story.person },
      assignment: isStaff(story) ? assignmentFrom(story, unit) : null,
      relations: (story.relations ?? [[at, 'current'] as const]).map(([name, state]) => ({
        ...placeOf(name),
        current: state === 'current',
      })),
      blocks: (story.blocks ?? []).map(placeOf),
      consents: (story.consents ?? []).map(([from, to]) => ({
        from: ORGANISATIONS[from],
        to: ORGANISATIONS[to],
      })),
    },
  };
}

function isStaff({ who }: Story): boolean {
  return who === undefined || who === 'coach';
}

function placeOf(name: UnitName): { readonly unitId: UnitId; readonly organisationId: OrganisationId } {
  return { unitId: UNITS[name].id, organisationId: ORGANISATIONS[UNITS[name].house] };
}

function holderOf(place: Story['in']): {
  readonly holder: HolderId;
  readonly holderOrganisation: OrganisationId | null;
} {
  switch (place) {
    case 'own drawer':
      return { holder: RESIDENT, holderOrganisation: null };
    case "another's drawer":
      return { holder: SOMEBODY_ELSE, holderOrganisation: null };
    case 'unknown unit':
      return { holder: named<'unit'>(99), holderOrganisation: null };
    default:
      return { holder: UNITS[place].id, holderOrganisation: ORGANISATIONS[UNITS[place].house] };
  }
}

function actorFrom(story: Story, unit: Place): Actor {
  switch (story.who) {
    case 'visitor':
      return { kind: 'visitor' };
    case 'job':
      return { kind: 'system', job: 'retention' };
    case 'resident':
      return { kind: 'resident', residentId: RESIDENT, sessionId: SESSION, country: unit.country };
    case 'somebody else':
      return { kind: 'resident', residentId: SOMEBODY_ELSE, sessionId: SESSION, country: unit.country };
    default:
      return {
        kind: 'staff',
        staffId: STAFF,
        assignmentId: ASSIGNMENT,
        unitId: unit.id,
        organisationId: ORGANISATIONS[unit.house],
        role: story.role ?? 'coach',
        sessionId: SESSION,
        country: unit.country,
      };
  }
}

function sessionFrom(story: Story): SessionFact | null {
  const { who, session = 'own' } = story;
  if (who === 'visitor' || who === 'job' || session === 'ended') return null;
  const other = session === "another's";
  const staff: SessionFact = { kind: 'staff', residentId: null, staffId: other ? ANOTHER_STAFF : STAFF };
  const mine = who === 'somebody else' ? SOMEBODY_ELSE : RESIDENT;
  const resident: SessionFact = {
    kind: 'resident',
    residentId: other ? named<'resident'>(7) : mine,
    staffId: null,
  };
  return isStaff(story) === (session !== 'of the other kind') ? staff : resident;
}

function assignmentFrom(story: Story, unit: Place): AccessFacts['assignment'] {
  if (story.assignment === 'none') return null;
  const registered: Place = story.assignment === 'of another unit' ? UNITS['health centre'] : unit;
  return {
    unitId: registered.id,
    organisationId: ORGANISATIONS[registered.house],
    role: story.role ?? 'coach',
    purpose: story.purpose ?? 'care',
    valid: story.assignment !== 'over',
    country: registered.country,
  };
}
