/** Browsers of the person that may show notices: this one is added, or all of them are let go. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { isAllowedEndpoint } from '#platform/channels/web-push.ts';
import { PushDevice } from '../contract.ts';
import { readPerson, savePushDevices } from '../store/person.ts';

/** The newest ones; a browser that was set up anew leaves an old subscription behind. */
const MOST_DEVICES = 5;

async function own(context: CommandContext) {
  if (context.actor.kind === 'resident')
    return context.person({ residentId: context.actor.residentId, action: 'write', resource: 'preference' });
  context.reference('residents-only');
  return refused('not-found');
}

/** Refuses `push-service-unknown` for an address that is none of the push services that may be called. */
export function addPushDevice(hosts: readonly string[]) {
  return command({
    name: 'residents.add-push-device',
    input: PushDevice,
    async run(context, device) {
      const opened = await own(context);
      if (!opened.ok) return opened;
      if (!isAllowedEndpoint(device.endpoint, hosts)) return refused('push-service-unknown');
      const devices = (await readPerson(opened.value))?.contact.push ?? [];
      const others = devices.filter((one) => one.endpoint !== device.endpoint);
      await savePushDevices(opened.value, [...others, device].slice(-MOST_DEVICES), context.now);
      return done(null);
    },
  });
}

export const dropPushDevices = command({
  name: 'residents.drop-push-devices',
  input: z.strictObject({}),
  async run(context) {
    const opened = await own(context);
    if (!opened.ok) return opened;
    await savePushDevices(opened.value, [], context.now);
    return done(null);
  },
});
