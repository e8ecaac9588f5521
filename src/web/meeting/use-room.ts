/** The room for a page: what there is to see, and what can be done. */
import { useEffect, useRef, useState } from 'react';
import { openRoom, type Room, type RoomParts } from './open-room.ts';
import type { Sent } from './peer.ts';
import { NOTHING, type RoomView } from './room-view.ts';

export interface RoomInUse {
  readonly view: RoomView;
  /** Null until the page has come alive. */
  readonly room: Room | null;
}

/** `make` is asked once, in the browser. */
export function useRoom(make: () => RoomParts, sent: Sent): RoomInUse {
  const [view, setView] = useState<RoomView>(NOTHING);
  const [room, setRoom] = useState<Room | null>(null);
  const first = useRef(make);
  useEffect(() => {
    const opened = openRoom(first.current(), setView);
    setRoom(opened);
    return () => opened.close();
  }, []);
  const { sound, picture, screen } = sent;
  useEffect(() => room?.setSent({ sound, picture, screen }), [room, sound, picture, screen]);
  return { view, room };
}
