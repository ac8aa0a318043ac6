import type { Patch } from './patch.ts';

export const errexitPatches: readonly Patch[] = [
  {
    why: 'set -e does not hold within f of f || true, ! f and f && g',
    anchor: 'let f=await this.executePipeline(c);n.appendResult(f,$c(f))',
    by: 'let f=await this.ctx.state.pocket.inCondition(this.ctx.state,l<t.pipelines.length-1||c.negated,()=>this.executePipeline(c));n.appendResult(f,$c(f))',
  },
  {
    why: 'trap ERR runs where set -e would end the shell',
    anchor:
      'this.ctx.state.options.errexit&&r!==0&&s===t.pipelines.length-1&&!i&&!this.ctx.state.inCondition&&!a){let l=new Yt(r)',
    by: 'r!==0&&s===t.pipelines.length-1&&!i&&!this.ctx.state.inCondition&&!a&&(await this.ctx.state.pocket.failed(this.ctx,r,n),this.ctx.state.options.errexit)){let l=new Yt(r)',
  },
  {
    why: 'What ends with & is a shell of its own, whose status is for wait',
    anchor: 'this.ctx.state.errexitSafe=!1;let n=new hn(this.ctx.executionScope,"statement");',
    by: 'if(t.background)return this.ctx.state.pocket.background(this.ctx,()=>this.executeStatement({...t,background:!1}));this.ctx.state.errexitSafe=!1;let n=new hn(this.ctx.executionScope,"statement");',
  },
];
