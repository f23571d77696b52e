export default {
  good: ["import * as z from 'zod';", "import type { ZodType } from 'zod';", "import type * as z from 'zod';"],
  bad: ["import { z } from 'zod';", "import z from 'zod';", "import { strictObject } from 'zod';"],
};
