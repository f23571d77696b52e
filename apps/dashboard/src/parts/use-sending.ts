import { moveReply, type MoveReply } from '@homeward/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as z from 'zod';
import { send } from '../api/call.js';
import { Refused } from '../api/failures.js';
import { newKey } from '../api/keys.js';
import { useWords } from '../words/use-words.js';

const reply = z.looseObject(moveReply.shape);
const factsOnTheWayMs = 1_500;

/** What is sent: a body, the version of the row that was seen, and the late recording that a second officer agreed to. */
interface Sent {
  body: unknown;
  version?: number | undefined;
  lateRecordingId?: string;
}

interface Sending {
  isSending: boolean;
  failure: unknown;
  send: (sent: Sent) => Promise<MoveReply | null>;
}

/**
 * Sends one act at a time to one place. Until it is done it has one key, so that what is sent again is done once: a refusal keeps nothing under a key.
 * Only what had arrived with other content needs a new one, and whoever sends is told so first.
 */
export function useSending(place: string): Sending {
  const { language } = useWords();
  const cache = useQueryClient();
  const key = useRef(newKey());
  const [state, setState] = useState<{ isSending: boolean; failure: unknown }>({ isSending: false, failure: null });
  return {
    ...state,
    send: async ({ body, version, lateRecordingId = '' }) => {
      setState({ isSending: true, failure: null });
      const refresh = () => void cache.invalidateQueries();
      try {
        const answer = await send(place, reply, {
          ...{ body, key: key.current, language, purpose: 'handle-matter' },
          ...(version !== undefined && { version }),
          ...(lateRecordingId !== '' && { lateRecordingId }),
        });
        key.current = newKey();
        setState({ isSending: false, failure: null });
        refresh();
        // The desk hears of it a moment later than the service that did it.
        setTimeout(refresh, factsOnTheWayMs);
        return answer;
      } catch (failure) {
        if (failure instanceof Refused) {
          if (failure.hadArrived) key.current = newKey();
          // Somebody was quicker, or it was done before: what is shown is old.
          if (failure.hadArrived || failure.isStale || failure.isConflict) refresh();
        }
        setState({ isSending: false, failure });
        return null;
      }
    },
  };
}
