import { WallPage } from '../features/wall/wall-page.js';
import { SessionOverDialog } from './session-over.js';

/** The numbers of whoever is signed in, covered like the rest of the desk once nobody is, or somebody else. */
export function CoveredWall() {
  return (
    <div className="covered-wall">
      <WallPage />
      <SessionOverDialog />
    </div>
  );
}
