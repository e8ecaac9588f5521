/**
 * `residents erase`: a record erased before its time, by a lawful decision. Without `--confirm` it is a rehearsal that
 * prints what would go, and the word that carries exactly this out.
 */
import { createHash } from 'node:crypto';
import { isId, type ResidentId, type UnitId } from '#kernel/ids.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import {
  DecisionText,
  eraseByDecision,
  type ErasedRecord,
  rehearseErasure,
} from '#modules/residents/public.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import type { App } from '../app.ts';
import { heldParts } from '../web/my/held-parts.server.ts';
import type { Options } from './arguments.ts';
import { type CommandLine, type Ending, failed, withApp } from './command-line.ts';
import { employee, organisationsAs } from './employee.ts';
import { withSettings } from './settings.ts';

const JOB = { kind: 'system', job: 'residents-erase' } as const;
const CONFIRM_LENGTH = 12;

const SENTENCES: Readonly<Record<string, string>> = {
  'not-found': 'There is no resident with this id.',
  'bad-input': 'An id is a UUID in small letters.',
  'unknown-unit': 'There is no unit with this id.',
};

interface Wish {
  readonly residentId: ResidentId;
  readonly units: readonly Unit[];
  readonly decision: string;
  readonly by: string;
}

/** The units whose record may be erased by who asks: an administrator's own organisation, or the one unit of it that is named. */
async function unitsFor(app: App, by: string, holder: string | undefined): Promise<readonly Unit[] | string> {
  const who = await employee(app, by);
  if (who === null) return `Nobody here has the employee id ${by}.`;
  const own = await organisationsAs(app, who.staffId, 'administrator');
  if (own.length === 0)
    return `${who.named} is no administrator today: only an administrator of the record holder carries a decision out.`;
  const units = (await allUnits(app.database.kysely)).filter((unit) => own.includes(unit.organisationId));
  if (holder === undefined) return units;
  const one = units.filter((unit) => unit.id === holder);
  return one.length === 1 ? one : `--holder is no unit of an organisation that ${who.named} administers.`;
}

/** What a unit holds; the day on which an ended relation is looked at is no record. */
function shown(units: readonly Unit[], records: readonly ErasedRecord[]) {
  return records
    .filter((record) => Object.keys(record.erased).some((kind) => kind !== 'duties'))
    .map(({ unitId, erased }) => ({
      unitId,
      unit: units.find((unit) => unit.id === unitId)?.names.sv ?? '',
      erased,
    }));
}

/** Of what was shown: another decision, another person or other counts give another word. */
function wordFor({ residentId, decision, by }: Wish, records: ReturnType<typeof shown>): string {
  return createHash('sha256')
    .update(JSON.stringify([residentId, decision, by, records]))
    .digest('hex')
    .slice(0, CONFIRM_LENGTH);
}

async function carryOut(
  app: App,
  wish: Wish,
  confirm: string | undefined,
  say: (line: string) => void,
): Promise<Ending> {
  const erasing = { parts: heldParts(app), sealing: app.sealing, packs: app.packs };
  const { residentId, decision, by } = wish;
  const input = (unitIds: readonly UnitId[]) => ({ residentId, decision, by, unitIds });
  say('Rehearsing: deleting everything and taking it back …');
  const rehearsed = await app.run(JOB, rehearseErasure(erasing), input(wish.units.map((unit) => unit.id)));
  if (!rehearsed.ok) return failed(SENTENCES[rehearsed.refusal] ?? rehearsed.refusal);
  const records = shown(wish.units, rehearsed.value.records);
  const word = wordFor(wish, records);
  const what = { resident: residentId, decision, by, records };
  if (records.length === 0)
    return failed('Nothing of this resident is held by these units; no record was erased.');
  if (confirm === undefined) {
    say(`Nothing has been erased. To erase exactly this, say the same with: --confirm ${word}`);
    return { ok: true, result: { state: 'rehearsed', ...what, confirm: word } };
  }
  if (confirm !== word)
    return failed(
      '--confirm does not fit: what is held or what was asked has changed. Rehearse again without it.',
    );
  say('Erasing …');
  const erased = await app.run(JOB, eraseByDecision(erasing), input(records.map((record) => record.unitId)));
  if (!erased.ok) return failed(SENTENCES[erased.refusal] ?? erased.refusal);
  say('Erasing the keys …');
  const keysErased = await eraseOrderedKeys(app.job.kysely, app.sealing, residentId);
  return {
    ok: true,
    result: { state: 'erased', ...what, records: shown(wish.units, erased.value.records), keysErased },
  };
}

function wrongIn({ resident = '', holder, decision = '' }: Options): string | null {
  if (!isId(resident) || (holder !== undefined && !isId(holder))) return SENTENCES['bad-input'] ?? '';
  return DecisionText.safeParse(decision).success
    ? null
    : '--decision must name whose decision it is and its number, in 5 to 120 characters: "IVO 2027-1234".';
}

export const residentsErase: CommandLine = {
  name: 'residents erase',
  usage:
    'residents erase --resident ID --by EMPLOYEE-ID --decision "IVO 2027-1234" [--holder UNIT-ID] [--confirm WORD]',
  what: 'Erases a resident’s record by a lawful decision: rows, and the keys of their texts. Without --confirm it only tells what would go. The decision, and who carried it out, stay in the access log and on the resident’s pages.',
  options: ['resident', 'by', 'decision', 'holder', 'confirm'],
  needed: ['resident', 'by', 'decision'],
  run: async ({ options, environment, say }) =>
    withSettings(environment, async (config) => {
      const wrong = wrongIn(options);
      if (wrong !== null) return failed(wrong);
      const { resident = '', by = '', decision = '', holder, confirm } = options;
      return withApp(config, say, async (app) => {
        const units = await unitsFor(app, by, holder);
        if (typeof units === 'string') return failed(units);
        const who = await employee(app, by);
        const wish = {
          residentId: resident as ResidentId,
          units,
          decision: decision.trim(),
          by: who?.named ?? by,
        };
        return carryOut(app, wish, confirm, say);
      });
    }),
};
