[#-- Writes drawings down. Places are percentages, so that a picture fits any size with text that stays text. --]
[#macro times ticks]
<div class="x" aria-hidden="true">[#list ticks as tick]<span style="left:[=tick.at?string("0.##")]%">[=tick.label]</span>[/#list]</div>
[/#macro]
[#macro more number thing][#if number > 0]<p class="soft small">and [=count(number)] more [=thing]</p>[/#if][/#macro]
[#macro draw drawing title]
[#switch drawing.kind()]
[#case "plot"]
<div class="plot" role="img" aria-label="[=drawing.summary]">
<div class="y" aria-hidden="true">[#list drawing.vertical as tick]<span style="top:[=tick.at?string("0.##")]%">[=tick.label]</span>[/#list]</div>
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
<path class="grid" d="[#list drawing.vertical as tick]M0 [=(tick.at * 10)?string("0.#")]H1000[/#list][#list drawing.horizontal as tick]M[=(tick.at * 10)?string("0.#")] 0V1000[/#list]"/>
[#list drawing.lines as line][#if line.area.isPresent()]<path class="area[#if line.path == ""] solid[/#if]" fill="[=line.colour]" d="[=line.area.get()]"/>[/#if][/#list]
[#list drawing.bounds as bound]<path class="bound" stroke="[=bound.label]" d="M0 [=(bound.at * 10)?string("0.#")]H1000"/>[/#list]
[#list drawing.lines as line][#if line.path != ""]<path class="line" stroke="[=line.colour]" d="[=line.path]"/>[/#if][/#list]
</svg>
[@times drawing.horizontal/]
</div>
<div class="legend" tabindex="0" role="region" aria-label="Legend of [=title]">
<table>
<thead><tr><th scope="col">Series</th><th scope="col" class="num">Last</th><th scope="col" class="num">[=drawing.worst]</th></tr></thead>
<tbody>
[#list drawing.legend as key]
<tr><th scope="row"><i style="background:[=key.colour]"></i>[=key.name]</th><td class="num">[=key.last]</td><td class="num">[=key.worst]</td></tr>
[/#list]
</tbody>
</table>
[@more number=drawing.more thing="series"/]
</div>
[#break]
[#case "stat"]
<div class="stats">
[#list drawing.figures as figure]
<p class="stat" style="border-color:[=figure.colour]">[#if drawing.figures?size > 1]<span class="soft small">[=figure.name]</span>[/#if]<strong>[=figure.text]</strong></p>
[/#list]
</div>
[#break]
[#case "gauge"]
<div class="dials">
[#list drawing.figures as figure]
<p class="dial">
<svg viewBox="0 0 100 56" aria-hidden="true"><path class="ring" d="M10 50A40 40 0 0 1 90 50" pathLength="100"/><path class="arc" stroke="[=figure.colour]" stroke-dasharray="[=(figure.share * 100)?string("0.#")] 100" d="M10 50A40 40 0 0 1 90 50" pathLength="100"/></svg>
<strong>[=figure.text]</strong>[#if drawing.figures?size > 1]<span class="soft small">[=figure.name]</span>[/#if]
</p>
[/#list]
</div>
[#break]
[#case "bars"]
<div class="scroll" tabindex="0" role="region" aria-label="Values of [=title]">
<ul class="bars">
[#list drawing.figures as figure]
<li><span>[=figure.name]</span><b><i style="width:[=(figure.share * 100)?string("0.#")]%;background:[=figure.colour]"></i></b><strong>[=figure.text]</strong></li>
[/#list]
</ul>
</div>
[#break]
[#case "table"]
<div class="scroll" tabindex="0" role="region" aria-label="Rows of [=title]">
<table class="data">
<thead><tr>[#list drawing.headers as header]<th scope="col"[#if drawing.rows?first[header?index].number] class="num"[/#if]>[=header]</th>[/#list]</tr></thead>
<tbody>
[#list drawing.rows as row]
<tr>[#list row as cell]<td[#if cell.number] class="num"[/#if]>[#if cell.colour.isPresent()]<i style="background:[=cell.colour.get()]"></i>[/#if][=cell.text]</td>[/#list]</tr>
[/#list]
</tbody>
</table>
[@more number=drawing.more thing="rows"/]
</div>
[#break]
[#case "bands"]
<div class="scroll" tabindex="0" role="region" aria-label="[=drawing.summary] of [=title]">
<div class="bands">
[#list drawing.bands as band]
<span class="name">[=band.name]</span><div class="band" role="img" aria-label="[=band.name]: [#list band.stretches as stretch][=stretch.text][#sep], [/#list]">[#list band.stretches as stretch]<i title="[=stretch.text]" style="left:[=stretch.from?string("0.##")]%;width:[=stretch.width?string("0.##")]%;background:[=stretch.colour]"></i>[/#list]</div>
[/#list]
<span></span>[@times drawing.horizontal/]
</div>
[@more number=drawing.more thing="series"/]
</div>
[#break]
[#case "heat"]
<div class="plot heat" role="img" aria-label="[=drawing.summary]">
<div class="y" aria-hidden="true">[#list drawing.vertical as tick]<span style="top:[=tick.at?string("0.##")]%">[=tick.label]</span>[/#list]</div>
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true" shape-rendering="crispEdges">
[#list drawing.spots as spot]<path fill-opacity="[=spot.strength?string("0.##")]" d="M[=(spot.x * 10)?string("0.#")] [=(spot.y * 10)?string("0.#")]h[=(spot.width * 10)?string("0.#")]v[=(spot.height * 10)?string("0.#")]h-[=(spot.width * 10)?string("0.#")]z"/>[/#list]
</svg>
[@times drawing.horizontal/]
</div>
[#break]
[#case "words"]
<div class="words scroll" tabindex="0" role="region" aria-label="Text of [=title]">[=drawing.html?no_esc]</div>
[#break]
[#default]
<p class="nothing [=drawing.kind()]"><span>[=drawing.summary]</span></p>
[/#switch]
[/#macro]
