import type { Language, RuleData } from '../../shared/community/community.ts';

interface ExplainWords {
  readonly outcomes: Readonly<Record<'off' | 'passes' | 'shadow' | 'broken' | 'decides', string>>;
  readonly nothing: string;
  /** The message quotes the community's rules. */
  readonly quoted: string;
  /** Who wrote it is never sanctioned. */
  readonly spared: string;
  decided(rules: readonly RuleData[]): string;
}

/** Columns of a terminal. A Chinese character takes two. */
export const outcomeWidth = 7;

/** What `reeve explain` says itself, in the language of the sentences between. */
export const explainWords: Readonly<Record<Language, ExplainWords>> = {
  en: {
    outcomes: { off: 'off', passes: 'passes', shadow: 'shadow', broken: 'broken', decides: 'decides' },
    nothing: 'No live rule is broken.',
    quoted: 'What it quotes of the rules themselves is held against nobody.',
    spared: 'Staff and admins are never sanctioned: nothing follows.',
    decided: (rules) =>
      `${rules.map(({ title, id }) => `“${title}” (${id})`).join(', then ')} ${rules.length === 1 ? 'decides' : 'decide'}.`,
  },
  zh: {
    outcomes: { off: '停用', passes: '通过', shadow: '试行', broken: '违反', decides: '处理' },
    nothing: '没有违反任何生效的规则。',
    quoted: '引用群规本身的文字不算违规。',
    spared: '工作人员和管理员不受处罚：什么都不会发生。',
    decided: (rules) => `由${rules.map(({ title, id }) => `「${title}」（${id}）`).join('，再由')}处理。`,
  },
};
