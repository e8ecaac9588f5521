import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId, type ResidentId, type UnitId } from '#kernel/ids.ts';
import { cloneDatabase, TEST_SECRET } from '../../testing/database.ts';
import { openSealing, type SealedPlace, type Sealing } from './sealing.ts';

let sealing: Sealing;
let url = '';
beforeAll(async () => {
  url = (await cloneDatabase(inject('adminUrl'))).keys;
  sealing = openSealing(url, TEST_SECRET);
});
afterAll(async () => sealing.close());

const person = newId<'resident'>();
const unit = newId<'unit'>();
const place = (row: string, holder: UnitId | ResidentId = unit): SealedPlace => ({
  holder,
  retention: 'service',
  table: 't',
  column: 'c',
  row,
});

describe('a sealed text', () => {
  test('opens where it was sealed', async () => {
    const sealer = sealing.sealerFor(person);
    expect(
      await sealer.unseal(place('1'), await sealer.seal(place('1'), 'Jag vill orka med kvällarna.')),
    ).toBe('Jag vill orka med kvällarna.');
  });
  test('holds nothing of the text, and is never the same twice', async () => {
    const sealer = sealing.sealerFor(person);
    const [one, other] = [await sealer.seal(place('1'), 'kväll'), await sealer.seal(place('1'), 'kväll')];
    expect(one.includes(Buffer.from('kväll'))).toBe(false);
    expect(one.equals(other)).toBe(false);
  });
  test('does not open in another row, column or person, nor when a bit was changed', async () => {
    const sealer = sealing.sealerFor(person);
    const sealed = await sealer.seal(place('1'), 'text');
    await expect(sealer.unseal(place('2'), sealed)).rejects.toThrow('unable to authenticate');
    await expect(sealer.unseal({ ...place('1'), column: 'other' }, sealed)).rejects.toThrow(
      'unable to authenticate',
    );
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await expect(sealer.unseal(place('1'), changed)).rejects.toThrow('unable to authenticate');
    const stranger = sealing.sealerFor(newId());
    await stranger.seal(place('1'), 'makes a key');
    await expect(stranger.unseal(place('1'), sealed)).rejects.toThrow('unable to authenticate');
  });
  test('opens while its key is only retired; what is sealed from then on has a key of its own', async () => {
    const sealer = sealing.sealerFor(person);
    const own = newId<'unit'>();
    const before = await sealer.seal(place('1', own), 'before');
    const retired = await sealing.retire(person, { holder: own });
    const elsewhere = openSealing(url, TEST_SECRET);
    const after = await elsewhere.sealerFor(person).seal(place('1', own), 'after');
    await elsewhere.close();
    expect(await sealer.unseal(place('1', own), before)).toBe('before');
    await sealing.erase({ id: newId(), residentId: person, keyIds: retired });
    expect(await sealer.unseal(place('1', own), before)).toBeNull();
    expect(await sealer.unseal(place('1', own), after)).toBe('after');
  });
  test('a process that remembers a key does not seal with it after another has retired it', async () => {
    const own = newId<'unit'>();
    const remembering = sealing.sealerFor(person);
    await remembering.seal(place('1', own), 'first');
    const other = openSealing(url, TEST_SECRET);
    const keyIds = await other.retire(person, { holder: own });
    await other.erase({ id: newId(), residentId: person, keyIds });
    const sealed = await remembering.seal(place('1', own), 'second');
    expect(await other.sealerFor(person).unseal(place('1', own), sealed)).toBe('second');
    await other.close();
  });
  test('is gone for ever when its key is erased, also for a process that opens later; other keys stay', async () => {
    const sealer = sealing.sealerFor(person);
    const own = newId<'unit'>();
    const [gone, stays] = [
      await sealer.seal(place('1', own), 'goes'),
      await sealer.seal(place('1'), 'stays'),
    ];
    const keyIds = await sealing.retire(person, { holder: own });
    const order = { id: newId(), residentId: person, keyIds };
    expect(await sealing.erase(order)).toBe(1);
    expect(await sealing.erase(order)).toBe(0);
    expect(await sealer.unseal(place('1', own), gone)).toBeNull();
    expect(await sealer.unseal(place('1'), stays)).toBe('stays');
    const later = openSealing(url, TEST_SECRET);
    expect(await later.sealerFor(person).unseal(place('1', own), gone)).toBeNull();
    await later.close();
  });
  test('erased keys that a restore brought back are erased again', async () => {
    const sealer = sealing.sealerFor(person);
    const own = newId<'unit'>();
    const sealed = await sealer.seal(place('1', own), 'text');
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create temporary table backup as select * from person_key where holder = $1', [own]);
    const keyIds = await sealing.retire(person, { holder: own });
    await sealing.erase({ id: newId(), residentId: person, keyIds });
    await client.query('insert into person_key select * from backup');
    await client.end();
    expect(await sealer.unseal(place('1', own), sealed)).toBe('text');
    expect(await sealing.replayErasures()).toBeGreaterThan(0);
    expect(await sealer.unseal(place('1', own), sealed)).toBeNull();
  });
});
