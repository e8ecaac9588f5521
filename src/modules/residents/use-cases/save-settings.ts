/** The person's own choices: language, notices, and how to reach them. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { SaveSettings } from '../contract.ts';
import { readPerson, saveChoices } from '../store/person.ts';

/** Refuses `changed-meanwhile` when the settings were changed since they were shown. */
export const saveSettings = command({
  name: 'residents.save-settings',
  input: SaveSettings,
  async run(context, input) {
    if (context.actor.kind !== 'resident') {
      context.reference('residents-only');
      return refused('not-found');
    }
    const { residentId } = context.actor;
    const opened = await context.person({ residentId, action: 'write', resource: 'preference' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const person = await readPerson(tx);
    if (person === null) return refused('not-found');
    const contact = { ...person.contact, email: input.email, phone: input.phone };
    const saved = await saveChoices(
      tx,
      {
        language: input.language,
        notify: { channels: input.channels, time: input.time, zone: input.zone },
        contact,
        version: input.version,
      },
      context.now,
    );
    if (!saved) return refused('changed-meanwhile');
    if (person.contact.email !== input.email || person.contact.phone !== input.phone)
      await context.fact(tx, { type: 'contact.changed', holder: residentId, data: {} });
    // What reminds the person elsewhere moves along with their clock.
    if (person.notify.time !== input.time || person.notify.zone !== input.zone)
      await context.fact(tx, { type: 'clock.changed', holder: residentId, data: {} });
    return done({ version: input.version + 1 });
  },
});
