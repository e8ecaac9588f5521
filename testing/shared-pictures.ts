/** A group whose task is a picture, with two members: for tests of who sees it. */
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { photoIn, writeEntry } from '#modules/enrolments/public.ts';
import { groupStage, type Walker, walkStage } from '#modules/enrolments/testing.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
} from '#modules/programmes/testing.ts';
import { mustRun, type TestApp } from './app.ts';
import { aJpeg } from './pictures.ts';

export const PICTURE_STEP = 'eat';
const PICTURE_TASK = 'meal';
const FIELD = 'plate';
const content = aProgramme({
  code: 'a-plate',
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep(PICTURE_STEP, {
            blocks: [
              aBlock('exercise', PICTURE_TASK, {
                privacy: 'group',
                fields: [{ kind: 'photo', id: FIELD, label: aText('Din tallrik') }],
              }),
            ],
          }),
        ],
      }),
    ]),
  ],
});

export function pictureScene(app: () => TestApp) {
  const { parts, which } = walkStage(app);
  const { aGroup, add, aMember, roadOf } = groupStage(app);
  const entryOf = async (walker: Walker) =>
    (await roadOf(walker)).entries.find((one) => one.partId === PICTURE_TASK);

  /** Shows a picture, or says anew who may see the one that is there; answers its id. */
  async function show(walker: Walker, privacy: 'me' | 'coach' | 'group' = 'group'): Promise<string> {
    const before = await entryOf(walker);
    await mustRun(
      app().run(walker.resident, writeEntry(parts()), {
        ...which(walker),
        stepId: PICTURE_STEP,
        blockId: PICTURE_TASK,
        onDay: null,
        fields: { [`${PICTURE_TASK}.${FIELD}`]: ['Soppa'] },
        photos: before === undefined ? { [FIELD]: aJpeg() } : {},
        revision: before?.revision ?? null,
        intent: 'keep',
        privacy,
      }),
    );
    return photoIn((await entryOf(walker))?.values ?? null, FIELD) ?? '';
  }
  const anotherGroup = async (of: Client) => aGroup(of, undefined, content.code);
  async function twoWhoMayShow() {
    const client = await aClient(app(), { country: 'se', name: 'Maria Ljungberg' });
    await aStoredVersion(app(), { organisationId: client.place.organisationId, content });
    await app().programmes.reload();
    const groupId = await anotherGroup(client);
    const maria: Walker = { ...client, ...(await mustRun(add(client, groupId))) };
    const ali = await aMember(groupId, client.place, 'Ali Reza');
    return { groupId, maria, ali };
  }
  return { show, anotherGroup, twoWhoMayShow };
}
