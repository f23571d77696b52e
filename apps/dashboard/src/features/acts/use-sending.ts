import { moveReply, type MoveReply } from '@homeward/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as z from 'zod';
import { send } from '../../api/call.js';
import { NoAnswer, SessionOver } from '../../api/failures.js';
import { newKey } from '../../api/keys.js';
import type { Act } from '../../parts/acts.js';
import { useWords } from '../../words/use-words.js';

const reply = z.looseObject(moveReply.shape);
const factsOnTheWayMs = 1_500;

/** What a form sends: its body, the version of the row that was seen, and the late recording that a second officer agreed to. */
interface Sent {
  body: unknown;
  version: number | undefined;
  lateRecordingId: string;
}

interface Sending {
  isSending: boolean;
  failure: unknown;
  send: (sent: Sent) => Promise<MoveReply | null>;
}

/** Sends a form. One form has one key: sent again after silence it is done once; only an answer makes a new key. */
export function useSending({ collection, path }: Act, rowId: string | undefined): Sending {
  const { language } = useWords();
  const cache = useQueryClient();
  const key = useRef(newKey());
  const [state, setState] = useState<{ isSending: boolean; failure: unknown }>({ isSending: false, failure: null });
  const place = path === null || rowId === undefined ? collection : `${collection}/${rowId}/${path}`;
  return {
    ...state,
    send: async ({ body, version, lateRecordingId }) => {
      setState({ isSending: true, failure: null });
      try {
        const answer = await send(place, reply, {
          ...{ body, key: key.current, language, purpose: 'handle-matter' },
          ...(version !== undefined && { version }),
          ...(lateRecordingId !== '' && { lateRecordingId }),
        });
        key.current = newKey();
        setState({ isSending: false, failure: null });
        const refresh = () => void cache.invalidateQueries();
        refresh();
        // The desk hears of it a moment later than the service that did it.
        setTimeout(refresh, factsOnTheWayMs);
        return answer;
      } catch (failure) {
        if (!(failure instanceof NoAnswer) && !(failure instanceof SessionOver)) key.current = newKey();
        setState({ isSending: false, failure });
        return null;
      }
    },
  };
}
