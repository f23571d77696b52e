import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './app/desk.js';
import { enter } from './app/entering.js';
import { StartFailed } from './app/start-failed.js';
import { startLive } from './parts/live-refresh.js';
import { screenIn } from './parts/screen-key.js';
import { lacksChineseLetters } from './ui/letters-needed.js';
import { LookProvider } from './ui/look-provider.js';
import { startWords } from './words/words.js';

const root = createRoot(document.getElementById('root') ?? document.body);

async function start(): Promise<void> {
  await startWords();
  try {
    if (screenIn(location)) return await showWall();
    // The address of a screen may come into a window that shows the desk: only what stands behind # changes then.
    addEventListener('hashchange', () => screenIn(location) && location.reload());
    if (!(await enter())) return;
    root.render(
      <StrictMode>
        <LookProvider>
          <Desk />
        </LookProvider>
      </StrictMode>,
    );
    startLive();
    if (lacksChineseLetters()) void import('./ui/letters.js');
  } catch (error) {
    root.render(
      <LookProvider>
        <StartFailed error={error} />
      </LookProvider>,
    );
  }
}

/** A screen on a wall is nobody's session. */
async function showWall(): Promise<void> {
  const { WallScreen } = await import('./features/wall/wall-screen.js');
  root.render(
    <LookProvider>
      <WallScreen />
    </LookProvider>,
  );
  if (lacksChineseLetters()) void import('./ui/letters.js');
}

void start();
