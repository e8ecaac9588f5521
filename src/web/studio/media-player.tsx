/** Sound or film: begins when it is asked to. */

interface MediaPlayerProps {
  readonly kind: 'audio' | 'video';
  readonly label: string;
  readonly src: string;
  /** By language. */
  readonly captions?: readonly { readonly tag: string; readonly src: string; readonly name: string }[];
}

export function MediaPlayer({ kind, label, src, captions = [] }: MediaPlayerProps) {
  const Player = kind;
  return (
    <Player
      controls
      preload="none"
      className={kind === 'video' ? 'st-picture' : undefined}
      src={src}
      aria-label={label}
    >
      {captions.map((one) => (
        <track key={one.tag} kind="captions" srcLang={one.tag} src={one.src} label={one.name} />
      ))}
    </Player>
  );
}
