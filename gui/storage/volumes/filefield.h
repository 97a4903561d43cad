// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLineEdit;

namespace gui {

// A file of this computer: typed, or chosen from its folders.
class FileField : public QWidget {
    Q_OBJECT
public:
    enum class Purpose { Read, Write };
    FileField(Purpose purpose, const char *editName, QWidget *parent = nullptr);
    [[nodiscard]] QString path() const; // absolute; empty while there is nothing
    void setPath(const QString &path);
    void propose(const QString &name);                      // in the folder of downloads; what was chosen stays
    [[nodiscard]] QString writeFault(bool overwrite) const; // why nothing can be written there; empty: it can
    [[nodiscard]] bool holdsFile() const;                   // there is one already

signals:
    void changed();

private:
    void browse();
    Purpose m_purpose;
    QLineEdit *m_edit;
    QString m_proposed;
};

} // namespace gui
