import { useEffect, useRef } from 'react';

interface PictureProps {
  readonly stream: MediaStream | null;
  readonly label: string;
  /** One's own picture is small, mirrored and silent; a shown screen is silent and whole. */
  readonly look: 'own' | 'person' | 'screen';
}

const CLASSES = { own: 'v-call-own', person: 'v-call-picture', screen: 'v-call-screen' } as const;

/** A live picture; its stream is a property, never an attribute. */
export function Picture({ stream, label, look }: PictureProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current !== null && element.current.srcObject !== stream) element.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={element}
      className={CLASSES[look]}
      autoPlay
      playsInline
      muted={look !== 'person'}
      aria-label={label}
    />
  );
}
