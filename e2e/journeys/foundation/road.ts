/**
 * One person's whole road: check a habit, ask for help, meet a coach on video, set a goal, be followed up. The same road
 * is walked in each language by its own people.
 */
import { afterAll } from 'vitest';
import { askForHelp } from './asking-for-help.ts';
import { beCoached } from './coaching-period.ts';
import { openOtherUnits } from './other-units.ts';
import { lookAtOwnPages } from './own-pages.ts';
import { lookAtResults } from './results.ts';
import { type Cast, openScene } from './scene.ts';
import { meetOnVideo } from './video-meeting.ts';

export async function walkTheRoad(cast: Cast): Promise<void> {
  const scene = await openScene(cast);
  afterAll(async () => scene.close());
  askForHelp(scene);
  if (cast.language === 'sv') openOtherUnits(scene);
  meetOnVideo(scene);
  beCoached(scene);
  lookAtResults(scene);
  lookAtOwnPages(scene);
}
