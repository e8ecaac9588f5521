import { describe, expect, test } from 'vitest';
import { meetingTexts } from './meeting-texts.ts';
import { mergeOthers, NOTHING, type OtherView, type RoomView } from './room-view.ts';
import { nameOf, type Seat, statusWords } from './status-words.ts';

const t = meetingTexts('en');
const [coach] = mergeOthers(
  [],
  [{ who: 'staff', side: 'staff', kind: 'in-call', connection: 'w1', name: null, role: null }],
);
const COACH: Seat = { side: 'staff', coachName: 'Anna' };
const RESIDENT: Seat = { side: 'resident', coachName: 'Anna' };
const GUEST: Seat = { side: 'guest', coachName: '' };

function there(change: Partial<OtherView>): OtherView {
  if (coach === undefined) throw new Error('nobody');
  return { ...coach, ...change };
}
const inside = (some: Partial<RoomView>): RoomView => ({ ...NOTHING, stage: 'inside', ...some });

describe('the one sentence', () => {
  test('tells who waits whether the professional has come; to a guest no name', () => {
    const waiting = inside({ stage: 'waiting' });
    expect(statusWords(waiting, RESIDENT, t)).toContain('Anna has not come yet');
    expect(statusWords({ ...waiting, others: [there({})] }, RESIDENT, t)).toContain(
      'Anna knows that you are here',
    );
    expect(statusWords(waiting, GUEST, t)).not.toContain('Anna');
  });
  test('tells the professional who waits', () => {
    expect(statusWords(inside({}), COACH, t)).toBe(t.nobodyYet);
    const person = there({ side: 'resident', who: 'resident', kind: 'waiting' });
    const guest = there({ side: 'guest', who: 'g', kind: 'waiting' });
    expect(statusWords(inside({ others: [guest] }), COACH, t)).toBe(t.guestWaits);
    expect(statusWords(inside({ others: [guest, person] }), COACH, t)).toBe(t.residentWaits);
  });
  test('says as the worst connection stands', () => {
    const two = [there({ peer: 'connected' }), there({ connection: 'w2', peer: 'reconnecting' })];
    expect(statusWords(inside({ others: two }), RESIDENT, t)).toBe(t.reconnecting);
    expect(statusWords(inside({ others: two.slice(0, 1) }), RESIDENT, t)).toBe(t.connected);
    expect(statusWords(inside({ others: two.slice(0, 1), mode: 'sound' }), RESIDENT, t)).toBe(t.soundOnly);
  });
  test('a service out of reach is told only when something is missing', () => {
    const away = { trouble: 'no-network' as const };
    expect(statusWords(inside({ ...away, others: [there({ peer: 'connected' })] }), RESIDENT, t)).toBe(
      t.connected,
    );
    expect(statusWords(inside({ ...away, others: [there({ peer: 'failed' })] }), RESIDENT, t)).toBe(
      t.noNetwork,
    );
  });
  test('who has left is told as gone', () =>
    expect(statusWords(inside({ gone: 'somebody' }), COACH, t)).toBe(t.otherLeft));
});

describe('what people are called', () => {
  test('a guest learns nobody’s name, and is called by the one they gave', () => {
    expect([nameOf(there({}), GUEST, t), nameOf(there({ side: 'resident' }), GUEST, t)]).toEqual([
      t.professional,
      t.theClient,
    ]);
    expect(nameOf(there({ side: 'guest', name: 'Li', role: 'interpreter' }), RESIDENT, t)).toBe(
      'Li, interpreter',
    );
    expect(nameOf(there({ side: 'guest', name: null, role: null }), COACH, t)).toBe('guest');
  });
});
