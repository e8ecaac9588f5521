import { TextLink } from '../design/button.tsx';
import { useResultsTexts } from './texts/texts.ts';

export interface ShownFile {
  readonly id: string;
  /** Null: it is erased. */
  readonly name: string | null;
}

/** What was sent with the answers, each to download. */
export function SentFiles({ files, at }: { readonly files: readonly ShownFile[]; readonly at: string }) {
  const words = useResultsTexts().files;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          {file.name === null ? (
            <span className="v-subtle">{words.erased}</span>
          ) : (
            <TextLink href={`${at}/files/${file.id}`}>{words.download({ name: file.name })}</TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
