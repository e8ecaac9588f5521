/**
 * Words that may stand in no file, or only in the one place that is meant for them.
 */
import type { Check, Finding, SourceFile } from '../finding.ts';

interface Word {
  readonly rule: string;
  readonly pattern: RegExp;
  /** The files it is looked for in. */
  readonly within: RegExp;
  /** The files where it may stand. */
  readonly except?: RegExp;
  readonly sentence: string;
}

const CODE = /\.(ts|tsx|mjs|sql|css)$/;
const PRODUCT = /^src\/(kernel|platform|modules|web)\/.*\.tsx?$/;

const WORDS: readonly Word[] = [
  {
    rule: 'no-module-mocks',
    pattern: /\bvi\.(mock|doMock|hoisted|unstable_mockModule)\(/,
    within: CODE,
    sentence: 'give the part as an argument instead of replacing a module',
  },
  {
    rule: 'no-open-ends',
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    within: /\.(ts|tsx|mjs|sql|css|md)$/,
    sentence: 'finish it, or file it as an issue',
  },
  {
    rule: 'no-silencing',
    pattern: /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|biome-ignore|v8 ignore/,
    within: CODE,
    sentence: 'change the code or the rule, do not silence it in place',
  },
  {
    rule: 'temporal-in-one-place',
    pattern: /\bTemporal\b(?!['"])/,
    within: PRODUCT,
    // The browser's entry fetches the polyfill where the browser has none.
    except: /^src\/(kernel\/dates[^/]*\.ts|web\/entry\.client\.tsx)$/,
    sentence: 'civil dates are counted in src/kernel/dates only',
  },
  {
    rule: 'clock-is-given',
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)/,
    within: /^src\/(modules|web)\/.*\.tsx?$/,
    // A browser without a network has its own clock and no other.
    except: /\.(test|proof)\.tsx?$|^src\/web\/enhance\/kept\/device-clock\.ts$/,
    sentence: 'take the time from the clock that is given, so that the demo can move it',
  },
  {
    rule: 'open-holders-too',
    pattern: /\bwhere (\w+\.)?resident_id = \$\{tx\.residentId\}(?! and (\w+\.)?holder = any)/,
    within: /^src\/modules\/.*\.ts$/,
    // Tables of other classes: lists of units, duties, mails, the log. They have no drawers.
    except:
      /^src\/modules\/(audit|worklist|notifications)\/|^src\/modules\/residents\/store\/(roster|retention|held-rows)\.ts$|\.test\.ts$/,
    sentence: "a statement about a person says inFocus(tx): the person's rows of the holders that are open",
  },
  {
    rule: 'focus-in-one-place',
    pattern: /set_config\(\s*'vandra\.|\bset\s+(local\s+|session\s+)?vandra\./i,
    within: /\.(ts|tsx|mjs|sql)$/,
    except: /^migrations\/|^src\/modules\/access\//,
    sentence: "the focus on a person is set by access's function only",
  },
  {
    rule: 'no-machine-paths',
    pattern: /["'`\s(](\/home\/[a-z]|\/Users\/[a-z]|\/root\/|\/tmp\/[a-z])/,
    within: /\.(ts|tsx|mjs|sql|css|json|md)$/,
    sentence: 'paths are made from the project folder or the system temporary folder',
  },
  {
    rule: 'no-inline-style',
    pattern: /\bstyle=\{/,
    within: /^src\/web\/.*\.tsx$/,
    sentence: 'the content security policy refuses style attributes; use a class',
  },
  {
    rule: 'no-raw-html',
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/,
    within: /^src\/.*\.tsx?$/,
    sentence: 'content is a typed tree of blocks, never HTML',
  },
  {
    rule: 'no-recording',
    // The browser's recorder, and the other ways to take what a track carries to somewhere else.
    pattern:
      /\b(MediaRecorder|MediaStreamTrackProcessor|captureStream|createEncodedStreams|RTCRtpScriptTransform|createMediaStreamDestination|createScriptProcessor|AudioWorkletNode|ImageCapture|VideoEncoder|AudioEncoder)\b/,
    within: /^src\//,
    sentence: 'meetings are never recorded',
  },
];

function findWord(word: Word, file: SourceFile): Finding[] {
  return file.text
    .split('\n')
    .flatMap((line, index) =>
      word.pattern.test(line)
        ? [{ rule: word.rule, path: file.path, sentence: `line ${index + 1}: ${word.sentence}` }]
        : [],
    );
}

/** The rules themselves, and the fixtures that break them on purpose, stand in `arch/`. */
export const words: Check = {
  rules: WORDS.map((word) => word.rule),
  find: (files) =>
    files
      .filter((file) => !file.path.startsWith('arch/'))
      .flatMap((file) =>
        WORDS.filter(
          (word) => word.within.test(file.path) && !(word.except?.test(file.path) ?? false),
        ).flatMap((word) => findWord(word, file)),
      ),
};
