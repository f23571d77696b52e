import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { Desk } from './app/desk.js';
import { enter } from './app/entering.js';
import { StartFailed } from './app/start-failed.js';
import { LookProvider } from './ui/look-provider.js';
import { startWords } from './words/words.js';

// The content policy lets no code be made at run time; schemas then read as they are written.
z.config({ jitless: true });

const root = createRoot(document.getElementById('root') ?? document.body);

async function start(): Promise<void> {
  await startWords();
  try {
    if (!(await enter())) return;
    root.render(
      <StrictMode>
        <LookProvider>
          <Desk />
        </LookProvider>
      </StrictMode>,
    );
  } catch (error) {
    root.render(
      <LookProvider>
        <StartFailed error={error} />
      </LookProvider>,
    );
  }
}

void start();
