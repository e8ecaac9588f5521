/**
 * Who plays in every generated world: two countries, five organisations, twelve units, the staff with all the
 * assignments that do and do not reach persons, and ten residents. Ids differ from world to world, so that many
 * worlds can stand in one database.
 */
import type { Country, Role } from '#kernel/actor.ts';
import { type Id, idFrom, type UnitId } from '#kernel/ids.ts';
import type { Purpose, ResidentFact } from './access-case.ts';
import type { Dice } from './dice.ts';
import type {
  Instant,
  World,
  WorldAssignment,
  WorldOrganisation,
  WorldResident,
  WorldSession,
  WorldStaff,
  WorldUnit,
} from './world.ts';

/** Milliseconds since 1970 of the middle of the generated time: 2026-06-15T09:00:00Z. */
const MIDDLE = 1_781_514_000_000;
const HOUR = 3_600_000;

/** The instant at which the cases are asked; the others stand at least an hour from it, so that no judge can argue about an edge. */
export const NOW: Instant = '2026-06-15T09:00:00.000Z';
export const LONG_AGO: Instant = '2025-01-07T08:00:00.000Z';
export const YESTERDAY: Instant = '2026-06-14T09:00:00.000Z';
export const AN_HOUR_AGO: Instant = '2026-06-15T08:00:00.000Z';
export const IN_AN_HOUR: Instant = '2026-06-15T10:00:00.000Z';
export const NEXT_YEAR: Instant = '2027-03-31T22:00:00.000Z';

interface House {
  readonly name: string;
  readonly country: Country;
  readonly units: readonly string[];
}
const HOUSES: readonly House[] = [
  {
    name: 'Region Norra',
    country: 'se',
    units: ['Vårdcentralen Björken', 'Hälsocoach online', 'Rehab Norra'],
  },
  { name: 'Älvstads kommun', country: 'se', units: ['Hemsjukvården', 'Kommunrehab'] },
  { name: 'Vårdbolaget Linden', country: 'se', units: ['Linden City', 'Linden Hamnen'] },
  {
    name: 'Järvenrannan hyvinvointialue',
    country: 'fi',
    units: ['Terveysasema', 'Elintapaohjaus', 'Kuntoutus'],
  },
  {
    name: 'Saariston hyvinvointialue',
    country: 'fi',
    units: ['Saariston terveysasema', 'Saariston neuvonta'],
  },
];

type Term = 'now' | 'over' | 'not-yet';
const TERMS: Readonly<Record<Term, { readonly since: Instant; readonly until: Instant | null }>> = {
  now: { since: LONG_AGO, until: null },
  over: { since: LONG_AGO, until: YESTERDAY },
  'not-yet': { since: IN_AN_HOUR, until: NEXT_YEAR },
};

interface Part {
  readonly name: string;
  readonly jobs: readonly (readonly [unit: string, role: Role, purpose: Purpose, term: Term])[];
}
const STAFF: readonly Part[] = [
  { name: 'Astrid', jobs: [['Hälsocoach online', 'coach', 'care', 'now']] },
  { name: 'Birger', jobs: [['Vårdcentralen Björken', 'care-manager', 'care', 'now']] },
  {
    name: 'Cecilia',
    jobs: [
      ['Rehab Norra', 'coach', 'care', 'now'],
      ['Rehab Norra', 'administrator', 'administration', 'now'],
    ],
  },
  { name: 'David', jobs: [['Hemsjukvården', 'care-manager', 'care', 'now']] },
  { name: 'Elin', jobs: [['Linden City', 'coach', 'care', 'now']] },
  { name: 'Folke', jobs: [['Hälsocoach online', 'unit-manager', 'care', 'now']] },
  { name: 'Greta', jobs: [['Vårdcentralen Björken', 'log-reviewer', 'log-review', 'now']] },
  { name: 'Hugo', jobs: [['Hälsocoach online', 'coach', 'care', 'over']] },
  { name: 'Ines', jobs: [['Vårdcentralen Björken', 'coach', 'care', 'not-yet']] },
  { name: 'Jonas', jobs: [['Hälsocoach online', 'coach', 'administration', 'now']] },
  { name: 'Kaisa', jobs: [['Elintapaohjaus', 'coach', 'care', 'now']] },
  {
    name: 'Lauri',
    jobs: [
      ['Terveysasema', 'care-manager', 'care', 'now'],
      ['Saariston neuvonta', 'coach', 'care', 'over'],
    ],
  },
  { name: 'Maija', jobs: [['Saariston terveysasema', 'coach', 'care', 'now']] },
  { name: 'Niilo', jobs: [['Elintapaohjaus', 'administrator', 'care', 'now']] },
  { name: 'Oona', jobs: [['Kuntoutus', 'care-manager', 'log-review', 'now']] },
];

const RESIDENTS: readonly (ResidentFact & { readonly name: string })[] = [
  { name: 'Alva', country: 'se', state: 'active', protected: null },
  { name: 'Bo', country: 'se', state: 'active', protected: null },
  { name: 'Cilla', country: 'se', state: 'active', protected: 'sekretessmarkering' },
  { name: 'Dag', country: 'se', state: 'deceased', protected: null },
  { name: 'Ebba', country: 'se', state: 'erased', protected: null },
  { name: 'Aino', country: 'fi', state: 'active', protected: null },
  { name: 'Eero', country: 'fi', state: 'active', protected: null },
  { name: 'Helmi', country: 'fi', state: 'active', protected: 'turvakielto' },
  { name: 'Onni', country: 'fi', state: 'deceased', protected: 'turvakielto' },
  { name: 'Venla', country: 'fi', state: 'erased', protected: 'turvakielto' },
];

/** The cast of a world, before anything ties staff to residents. */
export type Cast = Omit<World, 'relations' | 'blocks' | 'consents'>;

/** The cast under fresh ids. The last three sessions: two that have ended, and one bound to somebody else's assignment. */
export function castOf(dice: Dice): Cast {
  const organisations: WorldOrganisation[] = [];
  const units: WorldUnit[] = [];
  for (const { name, country, units: names } of HOUSES) {
    const id = freshId<'organisation'>(dice);
    organisations.push({ id, name, country });
    units.push(...names.map((unit) => ({ id: freshId<'unit'>(dice), name: unit, organisationId: id })));
  }
  const staff: WorldStaff[] = [];
  const assignments: WorldAssignment[] = [];
  for (const { name, jobs } of STAFF) {
    const staffId = freshId<'staff'>(dice);
    staff.push({ id: staffId, name });
    for (const [unit, role, purpose, term] of jobs)
      assignments.push({
        id: freshId<'assignment'>(dice),
        staffId,
        unitId: unitNamed(units, unit),
        role,
        purpose,
        ...TERMS[term],
      });
  }
  const residents = RESIDENTS.map((resident) => ({ ...resident, id: freshId<'resident'>(dice) }));
  return {
    now: NOW,
    organisations,
    units,
    staff,
    assignments,
    residents,
    sessions: sessionsOf({ assignments, residents }, dice),
  };
}

/** An id that sorts near the middle of the generated time. */
export function freshId<Kind extends string>(dice: Dice): Id<Kind> {
  return idFrom<Kind>(MIDDLE - Math.floor(dice.roll() * 1000 * HOUR), dice.bytes(10));
}

interface Bound {
  readonly assignments: readonly WorldAssignment[];
  readonly residents: readonly WorldResident[];
}

function sessionsOf({ assignments, residents }: Bound, dice: Dice): WorldSession[] {
  const live = { since: AN_HOUR_AGO, until: IN_AN_HOUR };
  const ended = { since: YESTERDAY, until: AN_HOUR_AGO };
  const ofStaff = ({ id, staffId }: WorldAssignment): Omit<WorldSession, 'since' | 'until'> => ({
    id: freshId<'session'>(dice),
    residentId: null,
    staffId,
    assignmentId: id,
  });
  const ofResident = ({ id }: WorldResident): Omit<WorldSession, 'since' | 'until'> => ({
    id: freshId<'session'>(dice),
    residentId: id,
    staffId: null,
    assignmentId: null,
  });
  const [first, second] = assignments;
  if (first === undefined || second === undefined) throw new Error('The cast has no staff.');
  return [
    ...assignments.map((assignment) => ({ ...ofStaff(assignment), ...live })),
    ...residents.map((resident) => ({ ...ofResident(resident), ...live })),
    ...residents.slice(0, 1).map((resident) => ({ ...ofResident(resident), ...ended })),
    { ...ofStaff(first), ...ended },
    { ...ofStaff(first), staffId: second.staffId, ...live },
  ];
}

function unitNamed(units: readonly WorldUnit[], name: string): UnitId {
  const unit = units.find((candidate) => candidate.name === name);
  if (unit === undefined) throw new Error(`The cast has no unit ${name}.`);
  return unit.id;
}
