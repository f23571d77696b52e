import { offered } from './flow-transfer.js';
import { lateAct, type RowsToShow } from './screens.js';
import { agencies, sitDown, type Stage } from './stage.js';

/** Makes what the screens of the police can show only once somebody has done something. */
export async function rowsToShow(stage: Stage): Promise<RowsToShow> {
  const [sender, officer] = [await sitDown(stage), await sitDown(stage)];
  const { place: transfer } = await offered(stage, sender, 'public-security');
  await officer.signIn(agencies.police, `/acts/agreeLateRecording?act=${lateAct}`);
  await officer.type('document.title', 'Unreal register of post');
  await officer.type('document.sha256', 'a'.repeat(64));
  await officer.page.keyboard.press('Control+Enter');
  await officer.page.waitForURL(/\/late-recordings\//);
  return { transfer, lateRecording: new URL(officer.page.url()).pathname };
}
