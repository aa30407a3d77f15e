[=bold(sheet.name)]: [=sheet.title]
[#if sheet.description != ""]
[=sheet.description]
[/#if]

[=sheet.objective] over [=sheet.window][#if sheet.groupBy?size > 0], for each [=sheet.groupBy?join(", ")][/#if].
Budget: [=percent(sheet.budget)] may fail: [=duration(sheet.budgetSeconds)] of total outage in [=sheet.window][#if sheet.budgetEvents.isPresent()],
        or [=count(sheet.budgetEvents.get())] events[/#if].

[=bold("Alerts")]
[#if sheet.tiers?size == 0]
  none
[#else]
  urgency  severity    burn rate   error ratio over       and over   budget by then  exhausted in
[#list sheet.tiers as tier]
  [=tier.urgency?right_pad(8)] [=tier.severity?right_pad(10)] [=(tier.factor?c + "x")?left_pad(10)] [=percent(tier.threshold)?left_pad(13)] [=tier.longWindow?left_pad(4)] [=tier.shortWindow?left_pad(14)] [=percent(tier.budgetShare)?left_pad(16)] [=duration(tier.secondsToExhaustion)?left_pad(13)]
[/#list]
[/#if]

[=bold("How soon an outage is noticed")] (from no errors, under even traffic; scraping and evaluating add a minute or two)
  errors   first alert      after        budget by then  over again after  exhausted after
[#list sheet.detections as outage]
[#if outage.alert.isPresent()]
[#assign alert = outage.alert.get()]
  [=percent(outage.errorRatio)?right_pad(8)] [=(alert.urgency + " " + alert.factor + "x")?right_pad(14)] [=duration(alert.secondsToDetect)?left_pad(9)] [=percent(alert.budgetSpent)?left_pad(18)] [=duration(alert.secondsToReset)?left_pad(17)] [=duration(outage.secondsToExhaustion)?left_pad(16)]
[#else]
  [=percent(outage.errorRatio)?right_pad(8)] [="none"?right_pad(14)] [="-"?left_pad(9)] [="-"?left_pad(18)] [="-"?left_pad(17)] [=duration(outage.secondsToExhaustion)?left_pad(16)]
[/#if]
[/#list]

[=bold("Rules")]
  [=sheet.cost.recordings] recording and [=sheet.cost.alerts] alert rules, were it alone in its service
  [=count(sheet.cost.samples)] samples per evaluation; the same windows over the service's own metrics: [=count(sheet.cost.naiveSamples)]
  (taking 200 series behind each selector)
