/** Films for journeys, and the way to put one in the place of a stored file. */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Person } from '../../browser.ts';

/** A film of a second that the browser itself records, with a stretch behind it that players pass over. */
export async function aFilm({ page }: Person, bytes = 7_000_000): Promise<Buffer> {
  const recorded = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 48];
    const draw = canvas.getContext('2d');
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
    const ended = new Promise((settle) => {
      recorder.addEventListener('stop', settle);
    });
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    for (let frame = 0; frame < 30; frame += 1) {
      if (draw !== null) draw.fillStyle = `hsl(${frame * 12} 80% 50%)`;
      draw?.fillRect(0, 0, 64, 48);
      await new Promise((settle) => {
        setTimeout(settle, 40);
      });
    }
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  // An element that holds nothing (Void, RFC 8794 §11.3.2), with its length in eight bytes.
  const nothing = Buffer.alloc(bytes);
  nothing[0] = 0xec;
  nothing.writeBigUInt64BE(0x0100_0000_0000_0000n + BigInt(nothing.length - 9), 1);
  return Buffer.concat([Buffer.from(recorded), nothing]);
}

/** As large as a row of a file. */
const PART_BYTES = 62_500;

/** The file of this name in a version is this one from now on. */
export async function putFilm(
  client: Pick<Client, 'query'>,
  place: { readonly versionId: string; readonly name: string },
  film: Buffer,
): Promise<void> {
  const hash = createHash('sha256').update(film).digest();
  await client.query(`insert into programmes.media (hash, type, bytes) values ($1, 'video/webm', $2)`, [
    hash,
    film.length,
  ]);
  for (let part = 0; part * PART_BYTES < film.length; part += 1)
    await client.query('insert into programmes.media_part (hash, place, content) values ($1, $2, $3)', [
      hash,
      part,
      film.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
    ]);
  await client.query('update programmes.version_media set hash = $3 where version_id = $1 and name = $2', [
    place.versionId,
    place.name,
    hash,
  ]);
}
