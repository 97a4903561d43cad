// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an export in words and in order.
#include "virt/core/say.h"
#include "virt/image/exportwork_p.h"
#include "virt/plan/deeds_p.h"

namespace virt {

using namespace exporting;

namespace {

using Deed = Result<> (*)(PlanWork &, const ImageExport &);

struct Teller {
    const ImageExport &image;
    const QString &instance;
    Steps steps;

    void add(const PlanStep &said, Deed run) { steps.push_back(bound(image, said, run)); }
    void add(const PlanStep &said, Deed run, Deed undo) { steps.push_back(bound(image, said, run, undo)); }
    void addSave();
    void addStart();
    void addCopy();
    void addMirror();
    void addBlockCopy();
    void addEnd();
    void addConvert();
    void addCard();
    void addHere(const PlanStep &said, Deed run, Deed undo);
    void addReceiving();
    [[nodiscard]] QString stays(const QString &file) const;
};

QString removed()
{
    return Say::tr("The volume is removed");
}

void Teller::addSave()
{
    add({.text = Say::tr("Save %1 to disk").arg(instance),
         .virsh = {{QStringLiteral("managedsave"), instance}},
         .undo = Say::tr("It is started again from there")},
        save, comeBack);
}

void Teller::addStart()
{
    const QString state = image.wasPaused ? Say::tr("Start %1 again, paused as it was").arg(instance)
                                          : Say::tr("Start %1 again where it was").arg(instance);
    add({.text = state, .virsh = {{QStringLiteral("start"), instance}}}, comeBack);
}

void Teller::addCopy()
{
    PlanStep said{.text = Say::tr("Copy the disk to volume %1 in pool %2").arg(image.to.name, image.to.poolName),
                  .undo = removed(),
                  .files = {{FileChange::Fate::Made, image.path, image.bytes}}};
    tellCopy(said, copyOf(image), image.origin);
    add(said, copyImage, giveUpImage);
}

void Teller::addMirror()
{
    const VolumeId to = image.mirrorsTo();
    add({.text = Say::tr("Make volume %1 in pool %2").arg(to.name, to.poolName),
         .virsh = {{QStringLiteral("vol-create-as"), to.poolName, to.name, QString::number(image.capacity),
                    QStringLiteral("--allocation"), QStringLiteral("0"), QStringLiteral("--format"),
                    image.mirrorFormat()}},
         .undo = removed(),
         .files = {{FileChange::Fate::Made, image.mirrorPath(), image.bytes}}},
        makeMirrored, image.converts() ? giveUpBetween : giveUpImage);
    if (image.pause)
        add({.text = Say::tr("Pause %1").arg(instance),
             .virsh = {{QStringLiteral("suspend"), instance}},
             .undo = Say::tr("It goes on")},
            pause, comeBack);
    addBlockCopy();
    addEnd();
    if (image.pause)
        add({.text = Say::tr("Let %1 go on").arg(instance), .virsh = {{QStringLiteral("resume"), instance}}}, comeBack);
}

void Teller::addBlockCopy()
{
    add({.text = image.pause ? Say::tr("Copy disk %1 to it").arg(image.target)
                             : Say::tr("Copy disk %1 to it while %2 runs").arg(image.target, instance),
         .virsh = {{QStringLiteral("blockcopy"), instance, image.target, image.mirrorPath(),
                    QStringLiteral("--reuse-external"), QStringLiteral("--transient-job"), QStringLiteral("--wait")}},
         .undo = Say::tr("The copy is given up; the instance stays on its image")},
        mirror, giveUpMirror);
}

void Teller::addEnd()
{
    PlanStep end{.text = image.quiesce ? Say::tr("End the copy while the guest's file systems are at rest")
                                       : Say::tr("End the copy; the instance stays on its image"),
                 .virsh = {{QStringLiteral("blockjob"), instance, image.target, QStringLiteral("--abort")}}};
    if (image.quiesce)
        end.virsh = {
            {QStringLiteral("domfsfreeze"), instance}, end.virsh.first(), {QStringLiteral("domfsthaw"), instance}};
    add(end, endMirror, giveUpMirror);
}

void Teller::addConvert()
{
    PlanStep said{.text = Say::tr("Convert it to volume %1 of format %2").arg(image.to.name, image.format),
                  .undo = removed(),
                  .files = {{FileChange::Fate::Made, image.path, image.bytes}}};
    tellCopy(said, copyOf(image), image.betweenPath);
    add(said, convertImage, giveUpImage);
    add({.text = Say::tr("Remove volume %1").arg(image.between.name),
         .virsh = {{QStringLiteral("vol-delete"), image.between.name, QStringLiteral("--pool"),
                    image.between.poolName}},
         .files = {{FileChange::Fate::Removed, image.betweenPath, image.bytes}}},
        dropBetween);
}

void Teller::addCard()
{
    const VolumeId card = image.cardVolume();
    const QString folder = image.path.left(image.path.size() - image.to.name.size());
    add({.text = Say::tr("Write what the image is of to volume %1").arg(card.name),
         .virsh = {{QStringLiteral("vol-upload"), card.name, card.name, QStringLiteral("--pool"), card.poolName}},
         .undo = removed(),
         .files = {{FileChange::Fate::Made, folder + card.name}}},
        writeCard, dropCard);
}

// What was replaced does not come back.
QString Teller::stays(const QString &file) const
{
    return image.overwrite ? Say::tr("%1 on this computer stays as it was written.").arg(file) : QString();
}

void Teller::addHere(const PlanStep &said, Deed run, Deed undo)
{
    if (image.overwrite)
        return add(said, run);
    PlanStep told = said;
    told.undo = Say::tr("The file is removed");
    add(told, run, undo);
}

void Teller::addReceiving()
{
    addHere({.text = Say::tr("Receive the image as %1 on this computer").arg(image.file),
             .virsh = {{QStringLiteral("vol-download"), image.path, image.file, QStringLiteral("--sparse")}},
             .stays = stays(image.file),
             .files = {{FileChange::Fate::Made, image.file, image.bytes}}},
            receiveImage, dropImageHere);
    addHere({.text = Say::tr("Write what the image is of to %1 on this computer").arg(image.cardFile()),
             .stays = stays(image.cardFile()),
             .files = {{FileChange::Fate::Made, image.cardFile()}}},
            writeCardHere, dropCardHere);
    add({.text = Say::tr("Remove volume %1").arg(image.to.name),
         .virsh = {{QStringLiteral("vol-delete"), image.to.name, QStringLiteral("--pool"), image.to.poolName}},
         .files = {{FileChange::Fate::Removed, image.path, image.bytes}},
         .final = true},
        dropImage);
}

} // namespace

Steps stepsOf(const ImageExport &image, const QString &instance)
{
    Teller teller{.image = image, .instance = instance, .steps = {}};
    teller.add({.text = Say::tr("See that nothing has changed since")}, see);
    if (image.abortJob)
        teller.add({.text = Say::tr("Abort the block job on disk %1").arg(image.target),
                    .virsh = {{QStringLiteral("blockjob"), instance, image.target, QStringLiteral("--abort")}}},
                   abortOther);
    if (image.way == ImageExport::Way::Save)
        teller.addSave();
    if (image.way == ImageExport::Way::Mirror)
        teller.addMirror();
    else
        teller.addCopy();
    if (image.way == ImageExport::Way::Save)
        teller.addStart();
    if (image.converts())
        teller.addConvert();
    image.goesHere() ? teller.addReceiving() : teller.addCard();
    return teller.steps;
}

} // namespace virt
