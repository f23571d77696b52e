const filename = '/house/apps/rescue/src/rescues/rescues.service.ts';

export default {
  good: [
    { code: "import { RescueEntity } from './rescue.entity.js';", filename },
    { code: "import { NeedsService } from '../needs/needs.service.js';", filename },
    { code: "import { NeedEntity } from './needs/need.entity.js';", filename: '/house/apps/rescue/src/app.module.ts' },
  ],
  bad: [{ code: "import { NeedEntity } from '../needs/need.entity.js';", filename }],
};
