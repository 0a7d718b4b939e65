import type { Behaviour } from '../behaviour.ts';
import { writes } from '../happenings.ts';
import { minute } from '../semester.ts';

const topics = ['课程', '学费', '讲课'];
const content = ['不错', '挺好的', '什么时候开始', '一点都不坑'];
const discontent = ['太坑了', '让人失望', '越来越差', '敷衍', '不值'];

/** Somebody begins to talk about the school, and others join in: now and then nobody is content. */
export const opinion: readonly Behaviour[] = [
  {
    name: 'talk about the school',
    who: 'present',
    aDay: 0.002,
    act(semester, account) {
      const { dice } = semester;
      const topic = dice.of(topics);
      const bad = semester.oneIn(6) ? 80 : 8;
      const text = () => `${topic}${dice.of(dice.roll(100) < bad ? discontent : content)} ${dice.roll(1000)}`;
      for (let others = 4 + dice.roll(6); others > 0; others--) {
        const other = semester.neighbour(account);
        if (other) semester.after(dice.roll(15 * minute), () => writes(semester, other, text()));
      }
      return writes(semester, account, text());
    },
  },
];
