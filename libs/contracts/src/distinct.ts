import * as z from 'zod';

/** A list in which nothing stands twice; a repeat is refused where it stands. */
export const distinct = <Item extends z.ZodType>(item: Item, { min = 0, max }: { min?: number; max: number }) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .superRefine((items, context) => {
      items.forEach((each, place) => {
        if (items.indexOf(each) < place)
          context.addIssue({ code: 'custom', params: { code: 'duplicate' }, path: [place], message: 'This stands here already.' });
      });
    })
    .meta({ uniqueItems: true });
