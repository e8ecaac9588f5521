import { useEffect, useRef } from 'react';

interface PictureProps {
  readonly stream: MediaStream | null;
  readonly label: string;
  /** One's own picture is small, mirrored and silent. */
  readonly own?: 'own';
}

/** A live picture; its stream is a property, never an attribute. */
export function Picture({ stream, label, own }: PictureProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current !== null && element.current.srcObject !== stream) element.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={element}
      className={own === undefined ? 'v-call-picture' : 'v-call-own'}
      autoPlay
      playsInline
      muted={own !== undefined}
      aria-label={label}
    />
  );
}
