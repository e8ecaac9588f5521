/** Archives that are wrong, as real files: each refused before it is unpacked, with the place named. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { type PackageScene, packageScene } from '../../../testing/package-scene.ts';
import { crowdedArchive, rawArchive } from '../../../testing/raw-archives.ts';

let app: TestApp;
let scene: PackageScene;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  scene = await packageScene(app);
});
afterAll(async () => app.close());

describe('as an archive', () => {
  const zeros = (bytes: number) => Buffer.alloc(bytes);
  test.each<readonly [string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'not-a-zip: '],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not-a-zip: '],
    ['cut short', () => scene.withEntry().subarray(0, 3000), 'not-a-zip: '],
    [
      'a way out of its folder',
      () => scene.withEntry({ name: '../../etc/cron.d/x', content: zeros(1) }),
      'unsafe-path: ../../etc/cron.d/x',
    ],
    [
      'a way out of a folder inside',
      () => scene.withEntry({ name: 'media/../../x.png', content: zeros(1) }),
      'unsafe-path: media/../../x.png',
    ],
    [
      'a place of the machine',
      () => scene.withEntry({ name: '/etc/passwd', content: zeros(1) }),
      'unsafe-path: /etc/passwd',
    ],
    [
      'a place on a drive',
      () => scene.withEntry({ name: 'C:/x.png', content: zeros(1) }),
      'unsafe-path: C:/x.png',
    ],
    [
      'a way out written backwards',
      () => scene.withEntry({ name: 'media\\..\\x.png', content: zeros(1) }),
      'unsafe-path: media\\..\\x.png',
    ],
    [
      'a name with a control character',
      () => scene.withEntry({ name: 'media/a\n.png', content: zeros(1) }),
      'unsafe-path: media/a\uFFFD.png',
    ],
    [
      'a name that is not UTF-8',
      () => scene.withEntry({ name: Buffer.from('media/\xff.png', 'latin1'), content: zeros(1) }),
      'unknown-file: media/\uFFFD.png',
    ],
    [
      'a link to a file',
      () => scene.withEntry({ name: 'media/link.png', content: Buffer.from('/etc/passwd'), mode: 0o120777 }),
      'not-a-plain-file: media/link.png',
    ],
    [
      'a device',
      () => scene.withEntry({ name: 'media/disk.png', content: zeros(0), mode: 0o060666 }),
      'not-a-plain-file: media/disk.png',
    ],
    [
      'a folder',
      () => scene.withEntry({ name: 'media/', content: zeros(0), mode: 0o040755 }),
      'not-a-plain-file: media/',
    ],
    [
      'a locked file',
      () => scene.withEntry({ name: 'media/a.png', content: zeros(13), claims: 1, flags: 1 }),
      'encrypted: media/a.png',
    ],
    [
      'a page',
      () => scene.withEntry({ name: 'media/page.html', content: zeros(1) }),
      'unknown-file: media/page.html',
    ],
    [
      'a program',
      () => scene.withEntry({ name: 'install.sh', content: zeros(1) }),
      'unknown-file: install.sh',
    ],
    [
      'the same file twice',
      () => scene.withEntry({ name: 'programme.json', content: zeros(1) }),
      'file-twice: programme.json',
    ],
    [
      'a file beyond its size',
      () => scene.withEntry({ name: 'media/a.png', content: zeros(50_000_001) }),
      'file-too-large: media/a.png',
    ],
    [
      'a bomb',
      () => scene.withEntry({ name: 'media/a.mp4', content: zeros(49_000_000), how: 'deflated' }),
      'packed-too-tightly: media/a.mp4',
    ],
    [
      'a bomb that says it is small',
      () =>
        scene.withEntry({ name: 'media/a.mp4', content: zeros(49_000_000), how: 'deflated', claims: 500 }),
      'damaged: media/a.mp4',
    ],
    [
      'many bombs that are small alone',
      () =>
        rawArchive(
          Array.from({ length: 400 }, (_, at) => ({
            name: `media/a${String(at)}.png`,
            content: zeros(999_999),
            how: 'deflated' as const,
          })),
        ),
      'package-too-large: ',
    ],
    [
      'more words than are held in memory',
      () =>
        rawArchive(
          Array.from({ length: 7 }, (_, at) => ({
            name: `questionnaires/a${String(at)}.json`,
            content: zeros(8_000_000),
          })),
        ),
      'package-too-large: ',
    ],
    ['a million files', () => crowdedArchive(1_000_000), 'too-many-files: '],
  ])('%s', async (_, make, fault) => {
    expect(await scene.faultsOf(make())).toEqual([fault]);
  });
});
