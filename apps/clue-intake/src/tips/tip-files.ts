/** The one style sheet of the public pages: large, plain, in the colours that the device asks for. */
export const tipStyle = `:root{color-scheme:light dark;--paper:#fff;--ink:#111;--soft:#444;--line:#595959;--link:#0b4a8f;--warn:#a11;--go:#0b5a2b;--tint:#f1f3f5}
@media(prefers-color-scheme:dark){:root{--paper:#111;--ink:#f4f4f4;--soft:#cfcfcf;--line:#a8a8a8;--link:#9cc7ff;--warn:#ff9d9d;--go:#1b6b3a;--tint:#222}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:40rem;display:flex;flex-wrap:wrap;align-items:center;background:var(--paper);color:var(--ink);font:1.25rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header,main,footer{padding:.75rem 1rem}main,footer{order:2;flex:0 0 100%;min-width:0}
.other{order:1;margin-left:auto;padding:0 .5rem 0 1rem}
h1{font-size:1.75rem;line-height:1.3;margin:.75rem 0}h2{font-size:1.35rem;margin:1.5rem 0 .5rem}
a{color:var(--link)}
.skip{position:absolute;left:-999rem}.skip:focus{position:static;flex:0 0 100%}
.exit{display:inline-block;background:var(--warn);color:var(--paper);padding:.5rem 1rem;text-decoration:none;font-weight:700}
button,input,select,textarea{font:inherit;color:inherit}
button{min-height:3rem;padding:.5rem 1.25rem;border:2px solid var(--go);background:var(--go);color:#fff;font-weight:700;cursor:pointer;margin:.25rem .5rem .25rem 0}
button.plain{background:transparent;border-color:var(--line);color:var(--ink);font-weight:400}
input[type=text],select,textarea{width:100%;padding:.5rem;border:2px solid var(--line);background:var(--paper)}
textarea{min-height:8rem}
input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;margin:.5rem .75rem .5rem 0}
.option{display:flex;align-items:center}.option label{flex:1;padding:.5rem 0}
fieldset{border:0;margin:0;padding:0;min-width:0}legend,label.name{font-weight:700;padding:0;display:block}
legend h1,label h1{margin:.25rem 0}
.field{margin:1.25rem 0}.hint{color:var(--soft);margin:.25rem 0}
.fault{border-left:.4rem solid var(--warn);padding-left:.75rem}.fault .why{color:var(--warn);font-weight:700;margin:.25rem 0}
.box{border:.25rem solid var(--warn);padding:.5rem 1rem;margin:1rem 0}.box h2{margin:.25rem 0}.box p{margin:.25rem 0}
.note{background:var(--tint);padding:.75rem 1rem}
.code{font:700 1.75rem/1.4 ui-monospace,Consolas,monospace;letter-spacing:.05em}
.qr{width:10rem;background:#fff;padding:.5rem}.qr svg{display:block;width:100%;height:auto}
.trap{position:absolute;left:-999rem}
dt{font-weight:700;margin-top:1rem}dd{margin:0}.said{white-space:pre-wrap;margin:0;unicode-bidi:isolate}ol.messages{padding:0;list-style:none}ol.messages li{border-top:1px solid var(--line);padding:.5rem 0}
:focus-visible{outline:.25rem solid #e8a400;outline-offset:2px}
[hidden]{display:none}
@media print{header,footer,form,.box,.other{display:none}}`;

/** What the pages do where scripts run, and do without where they do not: three times Escape leaves, a passage that is too long stays where it was written, the code is copied, the page is printed. */
export const tipScript = `(function(){
var exit=document.querySelector('a.exit'),times=0,last=0;
function leave(){document.documentElement.hidden=true;location.replace(exit.href)}
if(exit){exit.addEventListener('click',function(e){e.preventDefault();leave()});
addEventListener('keydown',function(e){if(e.key!=='Escape'){times=0;return}var now=Date.now();times=now-last<1500?times+1:1;last=now;if(times>=3)leave()})}
[].forEach.call(document.querySelectorAll('[data-scripts]'),function(e){e.hidden=false});
[].forEach.call(document.forms,function(f){f.addEventListener('submit',function(e){
[].forEach.call(f.querySelectorAll('textarea[data-max]'),function(t){var long=Array.from(t.value.trim()).length>+t.dataset.max;
document.getElementById(t.id+'-long').hidden=!long;if(long){e.preventDefault();t.focus()}})})});
[].forEach.call(document.querySelectorAll('[data-does]'),function(b){b.hidden=false;b.addEventListener('click',function(){
if(b.dataset.does==='print'){print();return}
var code=document.getElementById('code').textContent,said=document.getElementById('copied');
navigator.clipboard.writeText(code).then(function(){said.hidden=false},function(){getSelection().selectAllChildren(document.getElementById('code'))})})});
})()`;

/** What a public page may load and do: its own style and script, and sending its form back. */
export const tipPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
