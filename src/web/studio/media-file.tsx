/** A file of a block: seen or heard as it is, and replaced by another. */
import { useId, useState } from 'react';
import { useEditor } from './editor-context.ts';
import { type MediaProblem, useEditorTexts } from './texts/editor-texts.ts';

const ACCEPTED = {
  image: '.png,.jpg,.jpeg,.webp',
  audio: '.mp3,.m4a',
  video: '.mp4,.webm',
  captions: '.vtt',
  paper: '.pdf',
} as const;
export type MediaKind = keyof typeof ACCEPTED;

const PROBLEMS: readonly MediaProblem[] = [
  'file-empty',
  'file-too-big',
  'file-type',
  'too-many-files',
  'not-a-draft',
];

interface Sent {
  readonly name?: string;
  readonly refusal?: string;
}

async function sendFile(address: string, file: File): Promise<Sent> {
  // The file as it is: a form in parts would have to be held in memory to be taken apart.
  const headers = {
    'Content-Type': 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
  };
  try {
    const answer = await fetch(address, { method: 'POST', headers, body: file });
    if (answer.status === 413) return { refusal: 'file-too-big' };
    return (await answer.json()) as Sent;
  } catch {
    return { refusal: 'failed' };
  }
}

interface MediaFileProps {
  readonly kind: MediaKind;
  readonly label: string;
  readonly file: string | undefined;
  readonly set: (name: string) => void;
}

export function MediaFile({ kind, label, file, set }: MediaFileProps) {
  const { media } = useEditor();
  const words = useEditorTexts();
  const id = useId();
  const [problem, setProblem] = useState<MediaProblem | null>(null);
  async function chosen(one: File): Promise<void> {
    const { name, refusal } = await sendFile(media.add, one);
    setProblem(name === undefined ? (PROBLEMS.find((known) => known === refusal) ?? 'failed') : null);
    if (name !== undefined) set(name);
  }
  return (
    <div className="st-file">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        className="ds-input"
        accept={ACCEPTED[kind]}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          const [one] = event.target.files ?? [];
          if (one !== undefined) void chosen(one);
        }}
      />
      {file === undefined ? null : <span className="st-path">{file}</span>}
      {problem === null ? null : (
        <p id={`${id}-problem`} className="v-error" role="alert">
          {words.mediaProblems[problem]}
        </p>
      )}
    </div>
  );
}
