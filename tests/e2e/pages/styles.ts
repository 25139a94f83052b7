/** Just enough style that our pages look like a listing: none of the sites' own. */
export const HUGGING_FACE_STYLE = `
*{box-sizing:border-box}body{margin:0;font:16px/1.5 "Source Sans Pro",system-ui,sans-serif;background:#fff;color:#111827}
.dark body{background:#0b0f19;color:#e5e7eb}a{color:inherit;text-decoration:none}header{padding:14px 24px;border-bottom:1px solid #8883}
.container{width:100%;max-width:1280px;margin:0 auto;padding:0 24px}h1{font-size:24px;margin:0}h2{font-size:16px;font-weight:400;margin:0;color:#6b7280}
.grid{display:grid}.mb-12{grid-template-columns:1fr auto;margin:32px 0}.flex{display:flex;gap:12px;align-items:center}.flex-col{flex-direction:column;align-items:stretch;gap:0}.contents{display:contents}.grid-cols-1{grid-template-columns:repeat(3,minmax(0,1fr));gap:28px}
article{display:flex;flex-direction:column;border:1px solid #8883;border-radius:12px;overflow:hidden;position:relative;gap:0!important;align-items:stretch!important}
article img{width:100%;height:144px;object-fit:cover;display:block}article .absolute{position:absolute;top:120px;left:16px;font-size:12px;background:#fff;color:#4b5563;padding:4px 8px;border-radius:8px}
article .px-6{padding:24px}article .w-full{width:100%;align-items:flex-start}h3{font-size:18px;line-height:24px;margin:0 0 6px}.peer{display:none}
[role=checkbox]{flex-direction:column;align-items:center!important;border:1px solid #8883;border-radius:8px;width:44px;height:52px;justify-content:center;gap:2px!important}
ul{list-style:none;margin:0;padding:0;display:flex;font-size:14px;color:#6b7280}.flex-row-reverse{flex-direction:row-reverse;gap:4px!important}.order-first{order:-9}
.justify-between{justify-content:space-between}.highlight{background:#fef08a;color:#111}.btn{align-self:start;border:1px solid #8886;border-radius:8px;padding:6px 14px;display:inline-block}
.hidden,[hidden]{display:none}section,.w-full,.container{min-width:0}main.flex{min-width:0}@media(max-width:900px){.grid-cols-1,.mb-12{grid-template-columns:minmax(0,1fr)}.mb-12 .flex{flex-wrap:wrap}}
`;

export const ARXIV_STYLE = `
body{margin:0;font:15px/1.45 "Lucida Grande",Helvetica,Arial,sans-serif;color:#111;background:#fff}header{background:#b31b1b;color:#fff;padding:14px 20px}header a{color:#fff}
#content,main>.content{margin:16px 20px}a{color:#0068ac;text-decoration:none}h1{font-size:22px}h3{font-size:16px;margin:18px 0 6px}dt{margin:14px 0 2px}dd{margin:0 0 10px 36px}
.list-title{font-size:18px;font-weight:600}dd p{margin:6px 0;max-width:62em}.list-subjects,.list-comments{font-size:13px}.descriptor{font-weight:400}
h1.title{font-size:26px;line-height:1.3}h1.title .descriptor,.authors .descriptor{display:none}blockquote.abstract{margin:16px 0;max-width:62em}blockquote .descriptor{font-weight:600}
ol.breathe-horizontal{padding-left:28px}li.arxiv-result{margin:18px 0}.tag{background:#eee;padding:1px 6px;border-radius:3px;font-size:12px}.title.is-5{font-size:18px;font-weight:600;margin:4px 0}
.authors{margin:2px 0}.is-size-7{font-size:12px;margin:2px 0}.search-hit{background:#fdf3c7}.is-inline-block{display:inline-block;margin:0}
`;
