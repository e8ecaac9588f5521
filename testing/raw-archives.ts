/** Zip files written by hand: what no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Buffer;
  readonly content: Buffer;
  /** Kind and rights as Unix has them. */
  readonly mode?: number;
  /** Bits of the header: 1 is encrypted. */
  readonly flags?: number;
  readonly how?: 'stored' | 'deflated';
  /** How many bytes it says it has, where that is a lie. */
  readonly claims?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UNIX = 0x0300;
const PLAIN_FILE = 0o100644;

interface Written {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

function written(entry: RawEntry): Written {
  const name = Buffer.from(entry.name);
  const packed = entry.how === 'deflated' ? deflateRawSync(entry.content) : entry.content;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
  common.writeUInt16LE(entry.how === 'deflated' ? 8 : 0, 4);
  common.writeUInt32LE(crc32(entry.content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.claims ?? entry.content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(LOCAL);
  return {
    local: Buffer.concat([signature, common, name, packed]),
    central(offset) {
      const header = Buffer.alloc(46);
      header.writeUInt32LE(CENTRAL, 0);
      header.writeUInt16LE(UNIX | 20, 4);
      common.copy(header, 6);
      header.writeUInt32LE(((entry.mode ?? PLAIN_FILE) << 16) >>> 0, 38);
      header.writeUInt32LE(offset, 42);
      return Buffer.concat([header, name]);
    },
  };
}

function ending(entries: number, centralBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  const short = Math.min(entries, 0xffff);
  end.writeUInt16LE(short, 8);
  end.writeUInt16LE(short, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** An archive of these entries, as they say they are. */
export function rawArchive(entries: readonly RawEntry[]): Buffer {
  let offset = 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const entry of entries) {
    const { local, central } = written(entry);
    centrals.push(central(offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, ending(entries.length, central.length, offset)]);
}

/** So many entries, really there, all of them the same empty file under names of their own. */
export function crowdedArchive(count: number): Buffer {
  const { local, central } = written({ name: 'media/0000000.png', content: Buffer.alloc(0) });
  const one = central(0);
  const centrals = Buffer.alloc(one.length * count);
  for (let at = 0; at < count; at += 1) {
    one.copy(centrals, at * one.length);
    centrals.write(String(at).padStart(7, '0'), at * one.length + 46 + 'media/'.length, 'latin1');
  }
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(END_64, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(centrals.length), 40);
  end64.writeBigUInt64LE(BigInt(local.length), 48);
  end64.writeUInt32LE(LOCATOR_64, 56);
  end64.writeBigUInt64LE(BigInt(local.length + centrals.length), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([local, centrals, end64, ending(0xffff, 0xffffffff, 0xffffffff)]);
}
